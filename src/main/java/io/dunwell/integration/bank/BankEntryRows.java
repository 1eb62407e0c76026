package io.dunwell.integration.bank;

import io.dunwell.kernel.Chunks;
import io.dunwell.kernel.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries that were seen, with what became of each. */
@Component
class BankEntryRows {

    /** H2 compares each row that it finds with the values one after the other: few at once are faster. */
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** What became of an entry. */
    enum State {
        /** Its credit is in the ledger. */
        POSTED,
        /** Nobody was found whom it concerns: waits until a statement is imported again or somebody decides. */
        UNMATCHED,
        /** The payment it returns was taken back. */
        RETURNED
    }

    /** @param creditId that it posted or took back, null when unmatched */
    record Row(long runId, BankEntry entry, State state, @Nullable Long creditId) {}

    BankEntryRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** By key; entries never seen are absent. */
    Map<String, State> states(Collection<String> keys) {
        var result = new HashMap<String, State>();
        for (var some : Chunks.of(keys, AT_ONCE)) {
            jdbc.sql("select entry_key, state from bank_entry where entry_key in (:keys)")
                    .param("keys", some)
                    .query(row -> {
                        result.put(row.getString(1), State.valueOf(row.getString(2)));
                    });
        }
        return result;
    }

    void keep(List<Row> rows) {
        var values = new ArrayList<Object[]>();
        rows.forEach(row -> values.add(values(row)));
        if (!values.isEmpty()) {
            batches.batchUpdate(
                    """
                    insert into bank_entry (entry_key, run_id, bank_account, booked_on, amount, currency, incoming,
                      end_to_end_id, servicer_reference, counterparty, counterparty_account, remittance, state, credit_id,
                      version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                    """,
                    values);
        }
    }

    private static Object[] values(Row row) {
        var entry = row.entry();
        return new Object[] {
            entry.key(),
            row.runId(),
            cut(entry.account(), 60),
            entry.bookedOn(),
            entry.amount().amount(),
            entry.amount().currency(),
            entry.incoming(),
            cut(entry.endToEndId(), 80),
            cut(entry.servicerReference(), 80),
            cut(entry.counterparty(), 200),
            cut(entry.counterpartyAccount(), 60),
            cut(String.join(" ", entry.remittance()), 1000),
            row.state().name(),
            row.creditId()
        };
    }

    /** An entry that waited has found its place. */
    void settle(String key, State state, long creditId) {
        jdbc.sql("update bank_entry set state = ?, credit_id = ?, version = version + 1 where entry_key = ?")
                .params(state.name(), creditId, key)
                .update();
    }

    /** The credit of the payment that {@code returned} takes back; empty unless exactly one fits. */
    Optional<Long> creditReturnedBy(BankEntry returned) {
        for (var column : List.of("end_to_end_id", "servicer_reference")) {
            var reference = column.equals("end_to_end_id") ? returned.endToEndId() : returned.servicerReference();
            var found = reference.isEmpty() ? List.<Long>of() : posted(column, reference, returned.amount());
            if (found.size() == 1) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    private List<Long> posted(String column, String reference, Money amount) {
        return jdbc.sql("select credit_id from bank_entry where " + column
                        + " = ? and amount = ? and currency = ? and incoming = true and state = 'POSTED'"
                        + " and credit_id is not null")
                .params(reference, amount.amount(), amount.currency())
                .query(Long.class)
                .list();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
