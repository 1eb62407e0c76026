package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of one account as lines of a statement. */
@Component
class AccountLines {

    private static final Comparator<LedgerLine> BY_DATE = Comparator.comparing(LedgerLine::on)
            .thenComparing(LedgerLine::type)
            .thenComparing(LedgerLine::recordedAt)
            .thenComparing(LedgerLine::id);

    private final JdbcClient jdbc;
    private final AllocationRows allocations;

    AccountLines(JdbcClient jdbc, AllocationRows allocations) {
        this.jdbc = jdbc;
        this.allocations = allocations;
    }

    List<LedgerLine> of(AccountId account, LocalDate asOf) {
        var lines = new ArrayList<LedgerLine>();
        var charges = read("select * from charge where %s and issued_on <= :asOf", account, asOf, ChargeRows::read);
        charges.forEach(charge -> lines.add(line(charge)));
        read("select * from credit where %s and received_on <= :asOf", account, asOf, CreditRows::read)
                .forEach(credit -> lines.add(line(credit)));
        var references = new HashMap<Long, String>();
        charges.forEach(charge -> references.put(charge.id(), charge.reference()));
        var notes = allocations.notes(account);
        read("select * from allocation where %s and allocated_on <= :asOf", account, asOf, AllocationRows::read)
                .forEach(paid ->
                        lines.add(line(paid, references.getOrDefault(paid.chargeId(), ""), notes.get(paid.id()))));
        lines.sort(BY_DATE);
        return List.copyOf(lines);
    }

    private <T> List<T> read(String sql, AccountId account, LocalDate asOf, RowMapper<T> reader) {
        return jdbc.sql(sql.formatted("customer_id = :customer and currency = :currency"))
                .param("customer", account.customerId())
                .param("currency", account.currency())
                .param("asOf", asOf)
                .query(reader)
                .list();
    }

    private static LedgerLine line(Charge charge) {
        return new LedgerLine(
                LineType.CHARGE,
                charge.id(),
                charge.issuedOn(),
                charge.kind().name(),
                charge.reference(),
                charge.amount(),
                charge.dueOn(),
                charge.id(),
                null,
                null,
                charge.description(),
                charge.recordedBy(),
                charge.recordedAt());
    }

    private static LedgerLine line(Credit credit) {
        return new LedgerLine(
                LineType.CREDIT,
                credit.id(),
                credit.receivedOn(),
                credit.kind().name(),
                credit.reference(),
                credit.amount().negated(),
                null,
                null,
                credit.id(),
                credit.reverses(),
                credit.note(),
                credit.recordedBy(),
                credit.recordedAt());
    }

    private static LedgerLine line(Allocation paid, String reference, @Nullable String note) {
        return new LedgerLine(
                LineType.ALLOCATION,
                paid.id(),
                paid.allocatedOn(),
                paid.rule().name(),
                reference,
                paid.amount(),
                null,
                paid.chargeId(),
                paid.creditId(),
                paid.reverses(),
                note,
                paid.recordedBy(),
                paid.recordedAt());
    }
}
