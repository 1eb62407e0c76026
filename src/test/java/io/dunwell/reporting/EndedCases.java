package io.dunwell.reporting;

import io.dunwell.cases.Cases;
import io.dunwell.cases.GivingUp;
import io.dunwell.cases.GivingUp.Wanted;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.WriteOffReason;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Customers whose case ended on a day of the past, and who were perhaps invoiced again; written through the faces. */
@Component
public class EndedCases {

    private static final String OWED = "100.00";

    private final Receivables receivables;
    private final CompanyClock clock;
    private final BusinessCalendar calendar;
    private final Ledger ledger;
    private final Cases cases;
    private final GivingUp givingUp;

    EndedCases(
            Receivables receivables,
            CompanyClock clock,
            BusinessCalendar calendar,
            Ledger ledger,
            Cases cases,
            GivingUp givingUp) {
        this.receivables = receivables;
        this.clock = clock;
        this.calendar = calendar;
        this.ledger = ledger;
        this.cases = cases;
        this.givingUp = givingUp;
    }

    /** Paid on that day; some days late, which decides at which stage the case began. */
    public AccountId paid(String number, LocalDate on, int daysLate) {
        var account = late(number, on, daysLate);
        ledger.credit(NewCredit.payment(
                account.customerId(), "P-" + number + on, on, Money.of(OWED, account.currency()), "test"));
        look(account);
        moveTo(Receivables.TODAY);
        return account;
    }

    /** Written off on that day by an owner. */
    public AccountId writtenOff(String number, LocalDate on, int daysLate) {
        var account = late(number, on, daysLate);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("olga", "", "ROLE_SUPERVISOR"));
        try {
            givingUp.giveUp(
                    new Wanted(account, Set.of(), WriteOffReason.UNCOLLECTABLE, "no assets", "given-up-" + number), on);
        } finally {
            SecurityContextHolder.clearContext();
        }
        look(account);
        moveTo(Receivables.TODAY);
        return account;
    }

    public long invoiced(AccountId account, String reference, LocalDate on, String amount, String currency) {
        return ledger.charge(NewCharge.invoice(
                account.customerId(), reference, on, on.plusDays(30), Money.of(amount, currency), "test"));
    }

    private AccountId late(String number, LocalDate on, int daysLate) {
        moveTo(on);
        var account = receivables.customer(number, "Customer " + number);
        var due = on.minusDays(daysLate);
        ledger.charge(NewCharge.invoice(
                account.customerId(), "OLD-" + number + on, due.minusDays(30), due, Money.of(OWED, "EUR"), "test"));
        look(account);
        cases.openCase(account).orElseThrow();
        return account;
    }

    private void look(AccountId account) {
        var report = cases.look(account, calendar.today());
        if (!report.failures().isEmpty()) {
            throw new AssertionError(report.failures());
        }
    }

    private void moveTo(LocalDate date) {
        clock.moveTo(date.atTime(LocalTime.of(11, 0))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());
    }
}
