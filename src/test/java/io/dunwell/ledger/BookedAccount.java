package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** What {@link Books} wrote, told in the words in which people speak of it. Dates are the end of the day. */
public record BookedAccount(Ledger ledger, AccountId account) {

    /** {@code INV-1 800.00 EUR, 25 days overdue}, oldest due first. */
    public List<String> openOn(String date) {
        var day = LocalDate.parse(date);
        return figuresOn(date).openItems().stream()
                .map(item -> item.reference() + " " + item.open() + overdue(item, day))
                .toList();
    }

    public Money balanceOn(String date) {
        return figuresOn(date).balance();
    }

    public Money unappliedOn(String date) {
        return figuresOn(date).unapplied();
    }

    public AccountFigures figuresOn(String date) {
        return ledger.figures(account, LocalDate.parse(date));
    }

    /** {@code 2026-02-20 PAYMENT PAY-1 -400.00 EUR} */
    public List<String> linesOn(String date) {
        return ledger.lines(account, LocalDate.parse(date)).stream()
                .map(line -> "%s %s %s %s".formatted(line.on(), line.kind(), line.reference(), line.amount()))
                .toList();
    }

    public long charge(String reference) {
        return line(LineType.CHARGE, reference);
    }

    public long credit(String reference) {
        return line(LineType.CREDIT, reference);
    }

    /** Id of the first allocation to the charge. */
    public long allocation(String reference) {
        return line(LineType.ALLOCATION, reference);
    }

    private long line(LineType type, String reference) {
        return ledger.lines(account, LocalDate.of(9999, 1, 1)).stream()
                .filter(line -> line.type() == type && line.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String overdue(OpenItem item, LocalDate day) {
        return item.isOverdue(day) ? ", " + item.daysOverdue(day) + " days overdue" : "";
    }
}
