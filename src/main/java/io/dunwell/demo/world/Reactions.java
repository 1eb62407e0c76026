package io.dunwell.demo.world;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether what we wrote to a customer makes it pay: after its n-th message of the present stretch, and some days. */
@Component
class Reactions {

    private static final Set<String> ASK_FOR_MONEY = Set.of(
            "first-reminder",
            "second-reminder",
            "late-fee-announcement",
            "late-fee-posted",
            "plan-offer",
            "promise-broken",
            "final-notice");
    private static final Set<MessageState> LEFT =
            Set.of(MessageState.SENT, MessageState.DELIVERED, MessageState.TO_PRINT);
    private static final int NEVER = Integer.MAX_VALUE;
    private static final double HEEDED = 0.6;
    private static final double OFTEN_LATE = 0.2;

    private final Messaging messaging;
    private final BusinessCalendar calendar;

    Reactions(Messaging messaging, BusinessCalendar calendar) {
        this.messaging = messaging;
        this.calendar = calendar;
    }

    /** Whether the customer pays everything overdue today because of what we wrote. */
    boolean paysToday(Account account, World world) {
        var dice = world.dice("heed %s %s".formatted(account.id(), since(account)));
        int patience = patience(account.customer(), dice);
        var messages = patience == NEVER ? List.<LocalDate>of() : messages(account);
        return messages.size() >= patience
                && !account.day().isBefore(calendar.plusBusinessDays(messages.get(patience - 1), dice.between(2, 5)));
    }

    /** Business dates of the messages that asked for money since the oldest overdue item fell due, oldest first. */
    List<LocalDate> messages(Account account) {
        return messaging.history(account.id().customerId()).stream()
                .filter(message -> message.account().equals(account.id()))
                .filter(message -> ASK_FOR_MONEY.contains(message.template()) && LEFT.contains(message.state()))
                .map(MessageRow::businessDate)
                .filter(day -> day.isAfter(since(account)) && day.isBefore(account.day()))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static int patience(DemoCustomer customer, Dice dice) {
        return switch (customer.habit()) {
            case WAITS_FOR_A_REMINDER -> 1;
            case DEBIT_RETURNS -> 2;
            case WAITS_TO_THE_LAST -> 4;
            case REGULAR -> customer.lateShare() > OFTEN_LATE && dice.chance(HEEDED) ? 1 : NEVER;
            case PAYS_IN_PARTS, PROMISES, SILENT -> NEVER;
        };
    }

    private static LocalDate since(Account account) {
        return account.oldest().map(item -> item.dueOn()).orElse(account.day());
    }
}
