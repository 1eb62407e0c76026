package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens to an account, in whatever order it is written down: the books hold on every day. */
@DunwellTest
class LedgerHistoriesTest {

    private static final int HISTORIES = 12;
    private static final LocalDate END = LocalDate.parse("2027-12-31");

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerAudit audit;

    @Autowired
    private Books books;

    @Test
    void booksHoldOnEveryDayOfEveryHistory() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new RandomHistory(ledger, books.customer("history " + seed), seed);
            history.happen(30);
            for (var day : history.days()) {
                assertThatFiguresHold(history.account(), day, "history %d on %s".formatted(seed, day));
            }
        }

        assertThat(audit.run(LocalDate.parse("2026-02-10"))).isEmpty();
        assertThat(audit.run(LocalDate.parse("2026-04-20"))).isEmpty();
        assertThat(audit.run(END)).isEmpty();
    }

    @Test
    void sameEventsInAnyOrderEndInTheSameBalance() {
        for (int seed = 100; seed < 105; seed++) {
            var first = books.customer("first " + seed);
            var second = books.customer("second " + seed);
            var events = RandomHistory.imports(seed);

            events.forEach(event -> event.accept(ledger, first));
            var shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(event -> event.accept(ledger, second));
            List.of(first, second).forEach(customer -> ledger.applyUnapplied(new AccountId(customer, "EUR"), END));

            var one = ledger.figures(new AccountId(first, "EUR"), END);
            var other = ledger.figures(new AccountId(second, "EUR"), END);
            assertThat(other.balance()).isEqualTo(one.balance());
            assertThat(other.open()).isEqualTo(one.open());
            assertThat(other.unapplied()).isEqualTo(one.unapplied());
        }
    }

    private void assertThatFiguresHold(AccountId account, LocalDate day, String when) {
        var figures = ledger.figures(account, day);
        var lines = ledger.lines(account, day);

        var chargesLessCredits = lines.stream()
                .filter(line -> line.type() != LineType.ALLOCATION)
                .map(LedgerLine::amount)
                .reduce(Money.zero("EUR"), Money::plus);
        assertThat(figures.balance()).as("balance of %s", when).isEqualTo(chargesLessCredits);
        assertThat(figures.unapplied().isNegative())
                .as("unapplied is negative in %s", when)
                .isFalse();
        assertThat(figures.openItems())
                .as("open items of %s", when)
                .allMatch(item -> item.open().isPositive() && item.open().compareTo(item.amount()) <= 0);
        assertThat(figures.openItems()).isSortedAccordingTo(OpenItem.BY_DUE_DATE);
    }
}
