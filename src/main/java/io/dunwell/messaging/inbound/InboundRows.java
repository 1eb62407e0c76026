package io.dunwell.messaging.inbound;

import io.dunwell.customers.Contact;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessageSearch;
import io.dunwell.messaging.ReceivedText;
import io.dunwell.messaging.ReceivedText.Sender;
import io.dunwell.messaging.TextMeaning;
import io.dunwell.messaging.mails.IncomingMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Text messages and emails from outside, as rows: each kept once, with the customers it may come from. */
@Component
public class InboundRows {

    private static final String TEXT =
            """
            select text.id, text.channel, text.from_address, text.subject, text.words, text.pictures, text.meaning,
              text.received_at, mail.attachments
              from inbound_text text left join inbound_mail mail on mail.text_id = text.id
            """;
    private static final String INSERT =
            """
            insert ignore into inbound_text (channel, provider_id, from_address, to_address, subject, words, pictures,
              meaning, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String NOBODY =
            " where not exists (select 1 from inbound_sender sender where sender.text_id = text.id)";

    private final JdbcClient jdbc;

    InboundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its id; empty when it is known already. */
    Optional<Long> keep(InboundText text, TextMeaning meaning, Instant now) {
        return keep(
                text.providerId(),
                Channel.SMS,
                text.from(),
                text.to(),
                "",
                text.words(),
                text.pictures(),
                meaning.name(),
                SqlRow.stored(now));
    }

    /** The same for a mail, with all of its words. */
    Optional<Long> keep(IncomingMail mail, TextMeaning meaning, Instant receivedAt) {
        var kept = keep(
                mail.key(),
                Channel.EMAIL,
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.words(),
                mail.attachments().size(),
                meaning.name(),
                SqlRow.stored(receivedAt));
        kept.ifPresent(id -> jdbc.sql("insert into inbound_mail (text_id, whole, attachments) values (?, ?, ?)")
                .params(id, mail.whole(), String.join("\n", mail.attachments()))
                .update());
        return kept;
    }

    private Optional<Long> keep(String key, Channel channel, Object... rest) {
        int added =
                jdbc.sql(INSERT).param(channel.name()).param(key).params(rest).update();
        return added == 0
                ? Optional.empty()
                : jdbc.sql("select id from inbound_text where provider_id = ?")
                        .param(key)
                        .query(Long.class)
                        .optional();
    }

    /** All words of a mail; empty for a text, or when there is no such mail. */
    public Optional<String> whole(long id) {
        return jdbc.sql("select whole from inbound_mail where text_id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    public Optional<ReceivedText> find(long id) {
        return withSenders(jdbc.sql(TEXT + " where text.id = ?")
                        .param(id)
                        .query(InboundRows::text)
                        .list())
                .stream()
                .findFirst();
    }

    void cameFrom(long textId, Collection<Contact> people) {
        people.forEach(person -> cameFrom(textId, person.id(), person.customerId()));
    }

    void cameFrom(long textId, long contactId, long customerId) {
        jdbc.sql("insert into inbound_sender (text_id, contact_id, customer_id) values (?, ?, ?)")
                .params(textId, contactId, customerId)
                .update();
    }

    /** Holds the text until the transaction ends; whether it is still from nobody known. */
    boolean take(long textId) {
        jdbc.sql("select id from inbound_text where id = ? for update")
                .param(textId)
                .query(Long.class)
                .single();
        return jdbc.sql("select count(*) from inbound_sender where text_id = ?")
                        .param(textId)
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** A person said whose it is. */
    void given(long textId, long contactId, long customerId, String by, Instant at) {
        jdbc.sql(
                        """
                insert into inbound_sender (text_id, contact_id, customer_id, given_by, given_at) values (?, ?, ?, ?, ?)
                """)
                .params(textId, contactId, customerId, by, SqlRow.stored(at))
                .update();
    }

    /** Newest first, at most {@code most}. */
    public List<ReceivedText> ofCustomer(long customerId, int most) {
        return withSenders(jdbc.sql(TEXT
                        + " where text.id in (select text_id from inbound_sender where customer_id = ?)"
                        + " order by text.received_at desc, text.id desc limit " + most)
                .param(customerId)
                .query(InboundRows::text)
                .list());
    }

    /** @param fromNobody only those that come from no customer we know */
    public Page<ReceivedText> page(boolean fromNobody, int number) {
        var page = PageRequest.of(Math.max(0, number), MessageSearch.PAGE_SIZE);
        var where = fromNobody ? NOBODY : "";
        var texts = jdbc.sql(TEXT + where + " order by text.received_at desc, text.id desc limit ? offset ?")
                .params(page.getPageSize(), page.getOffset())
                .query(InboundRows::text)
                .list();
        var total = jdbc.sql("select count(*) from inbound_text text" + where)
                .query(Long.class)
                .single();
        return new PageImpl<>(withSenders(texts), page, total);
    }

    private List<ReceivedText> withSenders(List<ReceivedText> texts) {
        var senders = senders(texts.stream().map(ReceivedText::id).toList());
        return texts.stream()
                .map(text -> text.from(senders.getOrDefault(text.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Sender>> senders(List<Long> texts) {
        var senders = new HashMap<Long, List<Sender>>();
        if (!texts.isEmpty()) {
            jdbc.sql(
                            """
                    select distinct sender.text_id, customer.id, customer.name, customer.number
                    from inbound_sender sender join customer on customer.id = sender.customer_id
                    where sender.text_id in (:texts) order by customer.name
                    """)
                    .param("texts", texts)
                    .query((row, number) -> senders.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Sender(row.getLong(2), row.getString(3), row.getString(4))))
                    .list();
        }
        return senders;
    }

    private static ReceivedText text(ResultSet row, int number) throws SQLException {
        var attachments = row.getString("attachments");
        return new ReceivedText(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("from_address"),
                row.getString("subject"),
                row.getString("words"),
                row.getInt("pictures"),
                attachments == null ? List.of() : attachments.lines().toList(),
                TextMeaning.valueOf(row.getString("meaning")),
                SqlRow.moment(row, "received_at"),
                List.of());
    }
}
