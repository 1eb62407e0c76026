package io.dunwell.demo.world;

import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.ledger.OpenItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Customers who contest a bill that is overdue, and the sales office that answers two of three; the rest is left to
 * people.
 */
@Component
class Complaining {

    private static final String NOTE = "Wrote that the bill cannot be right.";
    private static final List<DisputeReason> REASONS =
            List.of(DisputeReason.PRICE, DisputeReason.QUANTITY, DisputeReason.DAMAGED, DisputeReason.NOT_DELIVERED);
    private static final double SAYS_SO = 0.5;
    private static final double ANSWERED = 0.66;

    private final Disputes disputes;
    private final BusinessCalendar calendar;

    Complaining(Disputes disputes, BusinessCalendar calendar) {
        this.disputes = disputes;
        this.calendar = calendar;
    }

    /** Opens and answers what is due today; a second call for the same day finds it done. */
    void contest(Account account, World world) {
        account.overdue().forEach(item -> open(item, account, world));
        account.disputes().stream()
                .filter(dispute -> dispute.resolvedOn() == null && NOTE.equals(dispute.note()))
                .forEach(dispute -> answer(dispute, account, world));
    }

    private void open(OpenItem item, Account account, World world) {
        var dice = world.dice("complain " + item.reference());
        var on = item.dueOn().plusDays(dice.between(3, 14));
        boolean complains = account.customer().habit() == Habit.REGULAR
                && account.day().equals(on)
                && dice.chance(SAYS_SO)
                && account.disputeAbout(item.chargeId(), any -> true).isEmpty()
                && world.invoices()
                        .find(item.reference())
                        .filter(world.settlements()::isContested)
                        .isPresent();
        if (complains) {
            disputes.open(new NewDispute(
                    account.id(),
                    Set.of(item.chargeId()),
                    dice.pick(REASONS),
                    item.open(),
                    account.day(),
                    calendar.plusBusinessDays(account.day(), 10),
                    NOTE,
                    null));
        }
    }

    private void answer(Dispute dispute, Account account, World world) {
        var dice = world.dice("answer %s %s".formatted(account.id(), dispute.openedOn()));
        boolean answered = dice.chance(ANSWERED);
        if (answered && account.day().equals(dispute.openedOn().plusDays(dice.between(5, 9)))) {
            if (dice.chance(0.5)) {
                var credited = dispute.amountHeld().percent(BigDecimal.valueOf(dice.between(15, 100)));
                disputes.uphold(dispute.id(), credited, account.day(), "The warehouse found the mistake.");
            } else {
                disputes.reject(dispute.id(), account.day(), "Delivery note and price list agree with the bill.");
            }
        }
    }
}
