package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same books as double entry: each charge, each credit and each transfer is two lines that sum to zero. Allocations
 * move nothing.
 */
@Service
@Transactional(readOnly = true)
public class Journal {

    private static final String MOVED =
            """
            select 'CHARGE' as type, kind, currency, sum(amount) as amount from charge
            where issued_on <= :day group by kind, currency
            union all
            select 'CREDIT', kind, currency, sum(amount) from credit
            where received_on <= :day group by kind, currency
            union all
            select 'TRANSFER', kind, currency, sum(amount) from transfer
            where moved_on <= :day group by kind, currency
            """;

    private final JdbcClient jdbc;
    private final AccountLines lines;
    private final TransferRows transfers;

    Journal(JdbcClient jdbc, AccountLines lines, TransferRows transfers) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.transfers = transfers;
    }

    /** Postings of one customer's account up to a date, in the order of their dates. */
    public List<JournalLine> of(AccountId account, LocalDate asOf) {
        var ofBooks = lines.of(account, asOf).stream().flatMap(Journal::posting);
        var ofTransfers = transfers.of(account, asOf).stream()
                .flatMap(
                        transfer -> PostingTemplate.of(transfer.kind())
                                .lines(transfer.movedOn(), transfer.amount(), transfer.reference())
                                .stream());
        return Stream.concat(ofBooks, ofTransfers)
                .sorted(Comparator.comparing(JournalLine::on))
                .toList();
    }

    /** Debits less credits by currency and account, over all customers up to a date; each currency sums to zero. */
    public Map<String, Map<JournalAccount, Money>> trialBalance(LocalDate asOf) {
        var result = new TreeMap<String, Map<JournalAccount, Money>>();
        jdbc.sql(MOVED).param("day", asOf).query(row -> {
            var template = template(row.getString("type"), row.getString("kind"));
            var accounts =
                    result.computeIfAbsent(row.getString("currency"), currency -> new EnumMap<>(JournalAccount.class));
            template.lines(asOf, SqlRow.money(row), "")
                    .forEach(line -> accounts.merge(line.account(), line.amount(), Money::plus));
        });
        return result;
    }

    private static PostingTemplate template(String type, String kind) {
        return switch (type) {
            case "CHARGE" -> PostingTemplate.of(ChargeKind.valueOf(kind));
            case "CREDIT" -> PostingTemplate.of(CreditKind.valueOf(kind));
            default -> PostingTemplate.of(TransferKind.valueOf(kind));
        };
    }

    private static Stream<JournalLine> posting(LedgerLine line) {
        return switch (line.type()) {
            case CHARGE ->
                PostingTemplate.of(ChargeKind.valueOf(line.kind()))
                        .lines(line.on(), line.amount(), line.reference())
                        .stream();
            case CREDIT ->
                PostingTemplate.of(CreditKind.valueOf(line.kind()))
                        .lines(line.on(), line.amount().negated(), line.reference())
                        .stream();
            case ALLOCATION -> Stream.empty();
        };
    }
}
