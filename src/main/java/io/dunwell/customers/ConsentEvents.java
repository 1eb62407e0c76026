package io.dunwell.customers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Chunks;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record of consents, which only grows. The newest STOPPED or STARTED of a number or email address counts, whoever
 * it belongs to now.
 */
@Component
class ConsentEvents {

    private static final int LONGEST = 500;
    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final CurrentUser user;
    private final CompanyClock clock;

    ConsentEvents(JdbcTemplate jdbc, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.user = user;
        this.clock = clock;
    }

    void add(List<ConsentEvent> events) {
        var by = user.login();
        var at = clock.instant();
        jdbc.batchUpdate(
                """
                insert into consent_event (channel, address_hash, customer_id, contact_id, kind, how, words, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                events,
                events.size() + 1,
                (row, event) -> new SqlRow(row)
                        .text(event.channel().name())
                        .text(hash(event.address()))
                        .number(event.customerId())
                        .number(event.contactId())
                        .text(event.kind().name())
                        .text(event.how().name())
                        .text(shortened(event.words()))
                        .text(by)
                        .moment(at));
    }

    /** Those of the numbers or email addresses that were stopped and not started since. */
    Set<String> stopped(Collection<String> addresses) {
        var byHash = new HashMap<String, String>();
        addresses.forEach(address -> byHash.put(hash(address), address));
        var stopped = new HashSet<String>();
        Chunks.of(List.copyOf(byHash.keySet()), AT_ONCE)
                .forEach(some -> stoppedOf(some).forEach(hash -> stopped.add(byHash.get(hash))));
        return stopped;
    }

    private List<String> stoppedOf(Collection<String> hashes) {
        return client.sql(
                        """
                select address_hash from consent_event where address_hash in (:hashes)
                group by address_hash
                having coalesce(max(case when kind = 'STOPPED' then id end), 0)
                     > coalesce(max(case when kind = 'STARTED' then id end), 0)
                """)
                .param("hashes", hashes)
                .query(String.class)
                .list();
    }

    /** Ids of those whose consent was taken back or refused while it had this number. */
    Set<Long> onceTakenBack(String number) {
        return client.sql(
                        """
                select distinct contact_id from consent_event
                where address_hash = ? and kind in ('TAKEN_BACK', 'NOT_TAKEN') and contact_id is not null
                """)
                .param(hash(number))
                .query(Long.class)
                .set();
    }

    /** Newest first; what was said for one customer, by them or a colleague. */
    List<EmailWish> aboutEmail(long customerId) {
        return client.sql(
                        """
                select contact_id, kind, how, words, recorded_by, recorded_at from consent_event
                where customer_id = ? and channel = 'EMAIL' order by id desc
                """)
                .param(customerId)
                .query((row, number) -> new EmailWish(
                        row.getLong("contact_id"),
                        !row.getString("kind").equals("STARTED"),
                        ConsentSource.valueOf(row.getString("how")),
                        row.getString("words"),
                        row.getString("recorded_by"),
                        SqlRow.moment(row, "recorded_at")))
                .list();
    }

    /** Oldest first. */
    List<ConsentEntry> of(long customerId) {
        return client.sql("select * from consent_event where customer_id = ? order by id")
                .param(customerId)
                .query((row, number) -> {
                    var contact = row.getLong("contact_id");
                    return new ConsentEntry(
                            contact == 0 ? null : contact,
                            Channel.valueOf(row.getString("channel")),
                            row.getString("kind"),
                            ConsentSource.valueOf(row.getString("how")),
                            row.getString("words"),
                            row.getString("recorded_by"),
                            SqlRow.moment(row, "recorded_at"));
                })
                .list();
    }

    private static @Nullable String shortened(@Nullable String words) {
        return words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    static String hash(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
