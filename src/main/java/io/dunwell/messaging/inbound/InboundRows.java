package io.dunwell.messaging.inbound;

import io.dunwell.customers.Contact;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessageSearch;
import io.dunwell.messaging.ReceivedText;
import io.dunwell.messaging.ReceivedText.Sender;
import io.dunwell.messaging.TextMeaning;
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

/** Text messages from outside, as rows: each kept once, with the customers it may come from. */
@Component
public class InboundRows {

    private static final String TEXT =
            "select id, from_number, words, pictures, meaning, received_at from inbound_text text ";
    private static final String NOBODY =
            " where not exists (select 1 from inbound_sender sender where sender.text_id = text.id)";

    private final JdbcClient jdbc;

    InboundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its id; empty when it is known already. */
    Optional<Long> keep(InboundText text, TextMeaning meaning, Instant now) {
        var added = jdbc.sql(
                        """
                insert ignore into inbound_text (provider_id, from_number, to_number, words, pictures, meaning, received_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        text.providerId(),
                        text.from(),
                        text.to(),
                        text.words(),
                        text.pictures(),
                        meaning.name(),
                        SqlRow.stored(now))
                .update();
        return added == 0
                ? Optional.empty()
                : jdbc.sql("select id from inbound_text where provider_id = ?")
                        .param(text.providerId())
                        .query(Long.class)
                        .optional();
    }

    void cameFrom(long textId, Collection<Contact> people) {
        people.forEach(
                person -> jdbc.sql("insert into inbound_sender (text_id, contact_id, customer_id) values (?, ?, ?)")
                        .params(textId, person.id(), person.customerId())
                        .update());
    }

    /** Newest first, at most {@code most}. */
    public List<ReceivedText> ofCustomer(long customerId, int most) {
        return withSenders(jdbc.sql(TEXT
                        + "where id in (select text_id from inbound_sender where customer_id = ?)"
                        + " order by received_at desc, id desc limit " + most)
                .param(customerId)
                .query(InboundRows::text)
                .list());
    }

    /** @param fromNobody only those whose number no customer has */
    public Page<ReceivedText> page(boolean fromNobody, int number) {
        var page = PageRequest.of(Math.max(0, number), MessageSearch.PAGE_SIZE);
        var where = fromNobody ? NOBODY : "";
        var texts = jdbc.sql(TEXT + where + " order by received_at desc, id desc limit ? offset ?")
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
                .map(text -> new ReceivedText(
                        text.id(),
                        text.from(),
                        text.words(),
                        text.pictures(),
                        text.meaning(),
                        text.receivedAt(),
                        senders.getOrDefault(text.id(), List.of())))
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
        return new ReceivedText(
                row.getLong("id"),
                row.getString("from_number"),
                row.getString("words"),
                row.getInt("pictures"),
                TextMeaning.valueOf(row.getString("meaning")),
                SqlRow.moment(row, "received_at"),
                List.of());
    }
}
