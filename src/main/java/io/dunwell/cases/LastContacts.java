package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When customers were last written to or spoken with, and what came of it. */
@Component
public class LastContacts {

    // A message to come is none yet, and what was withheld reached nobody.
    private static final String WRITTEN =
            """
            select m.customer_id, m.currency, m.business_date as held_on, m.channel, m.state as result
              from outbound_message m
              join (select max(id) as id from outbound_message
                     where customer_id in (:customers) and state not in ('READY', 'CLAIMED', 'WITHHELD')
                     group by customer_id, currency) newest on newest.id = m.id
            """;
    private static final String SPOKEN =
            """
            select c.customer_id, c.currency, c.held_on, c.channel, c.outcome as result, c.right_party
              from conversation c
              join (select max(id) as id from conversation where customer_id in (:customers)
                     group by customer_id, currency) newest on newest.id = c.id
            """;

    private static final Map<String, String> ARRIVALS = Map.of(
            "SENT", "sent",
            "DELIVERED", "delivered",
            "TO_PRINT", "to be printed",
            "UNKNOWN", "unclear whether it arrived",
            "UNDELIVERED", "did not arrive",
            "REJECTED", "refused");

    private final JdbcClient jdbc;

    LastContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param result in a few words, small letters */
    public record LastContact(LocalDate on, Channel channel, String result) {}

    /** With two queries, however many; accounts that never heard of us are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, LastContact> of(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var last = new HashMap<AccountId, LastContact>();
        jdbc.sql(WRITTEN)
                .param("customers", customers)
                .query(LastContacts::written)
                .list()
                .forEach(one -> last.put(one.getKey(), one.getValue()));
        jdbc.sql(SPOKEN)
                .param("customers", customers)
                .query(LastContacts::spoken)
                .list()
                .forEach(one -> last.merge(one.getKey(), one.getValue(), LastContacts::later));
        last.keySet()
                .retainAll(Map.copyOf(last).keySet().stream()
                        .filter(accounts::contains)
                        .collect(Collectors.toSet()));
        return last;
    }

    private static LastContact later(LastContact written, LastContact spoken) {
        return spoken.on().isBefore(written.on()) ? written : spoken;
    }

    private static Map.Entry<AccountId, LastContact> written(ResultSet row, int number) throws SQLException {
        var state = row.getString("result");
        return Map.entry(account(row), contact(row, ARRIVALS.getOrDefault(state, state.toLowerCase(Locale.ROOT))));
    }

    private static Map.Entry<AccountId, LastContact> spoken(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("result").toLowerCase(Locale.ROOT).replace('_', ' ');
        return Map.entry(account(row), contact(row, row.getBoolean("right_party") ? "spoke: " + outcome : outcome));
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getLong("customer_id"), row.getString("currency"));
    }

    private static LastContact contact(ResultSet row, String result) throws SQLException {
        return new LastContact(
                row.getObject("held_on", LocalDate.class), Channel.valueOf(row.getString("channel")), result);
    }
}
