package io.dunwell.cases;

import io.dunwell.customers.Stop;
import io.dunwell.disputes.Dispute;
import io.dunwell.kernel.Money;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import io.dunwell.staff.Written;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what happens next with an account and when, or what is waited for. */
final class NextStep {

    private final Account account;

    private NextStep(Account account) {
        this.account = account;
    }

    static String of(Account account) {
        var step = new NextStep(account);
        return account.facts().delinquent() ? step.delinquent() : step.atRest();
    }

    private String atRest() {
        var items = account.figures().openItems();
        if (items.isEmpty()) {
            return "Nothing is owed.";
        }
        var first = items.get(0);
        return first.isOverdue(account.date())
                ? "Overdue since %s, within the days of grace.".formatted(day(first.dueOn()))
                : "Nothing is overdue. Next due: %s on %s."
                        .formatted(Written.forReader().money(first.open()), day(first.dueOn()));
    }

    private String delinquent() {
        return switch (account.facts().standing()) {
            case STOPPED -> stopped();
            case PLACED -> placed();
            case PLANNED -> "Paying by plan: " + waits(account.dealings().instalments());
            case HELD -> held();
            case QUIET ->
                "Quiet until %s: a complaint waits for its answer."
                        .formatted(day(account.facts().standingEndsOn().minusDays(1)));
            case OFFERED -> offered();
            case PROMISED -> sentence(waits(account.openPromises()));
            case DISPUTED -> disputed();
            case PARKED -> "Less than the minimum is left to collect: nobody is chased.";
            default -> treated();
        };
    }

    private String stopped() {
        var stop = account.customer().stop();
        return (stop == null ? "Collection is stopped: nothing is sent." : stopped(stop)) + task();
    }

    private String stopped(Stop stop) {
        return "Collection is stopped since %s: nothing is sent.".formatted(day(stop.since()));
    }

    private String placed() {
        var placement = account.dealings().placement();
        return placement == null
                ? "With the agency: we are silent."
                : "With the agency since %s: we are silent.".formatted(day(placement.placedOn()));
    }

    private String held() {
        return account.openCase()
                .map(CollectionCase::ownerHoldUntil)
                .map(until -> "Quiet until %s, as the owner wished.".formatted(day(until)))
                .orElse("Quiet, as the owner wished.");
    }

    private String offered() {
        return account.openOffer()
                .map(offer ->
                        "Waits for %s until %s, as offered.".formatted(written(offer.toPay()), day(offer.payBy())))
                .orElse("Waits for the customer to take an offer.");
    }

    private String disputed() {
        var first = account.openDisputes().stream().findFirst().map(Dispute::answerDueOn);
        if (first.isEmpty()) {
            return replaced();
        }
        return first.get().isBefore(account.date())
                ? "Our answer to the dispute was due on %s: a supervisor decides.".formatted(day(first.get()))
                : "Waits for our answer to the dispute, due on %s.".formatted(day(first.get()));
    }

    private String replaced() {
        return account.replacements().stream()
                .map(Dispute::heldUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(until -> "Waits for the replacement; chased again after %s.".formatted(day(until)))
                .orElse("Waits for our answer to the dispute.");
    }

    private String treated() {
        return account.openCase()
                .map(row -> row.nextAction() == null ? "The next look at the books decides." : next(row))
                .orElse("The next look at the books opens a case.");
    }

    private String next(CollectionCase row) {
        if (row.nextActionByPerson()) {
            return "Next: %s, by a person until %s.".formatted(row.nextAction(), day(row.nextActionOn()));
        }
        return "Next: %s on %s%s, by Dunwell."
                .formatted(row.nextAction(), day(row.nextActionOn()), afterRun(row.nextActionAfterRun()));
    }

    private String afterRun(@Nullable LocalDate run) {
        return run == null ? "" : ", after their payment run on " + day(run);
    }

    /** What a person must do meanwhile, if anything. */
    private String task() {
        return account.openCase()
                .filter(CollectionCase::nextActionByPerson)
                .map(row -> " " + next(row))
                .orElse("");
    }

    private String waits(List<Promise> promises) {
        var open = promises.stream().filter(promise -> promise.standing() == PromiseStanding.OPEN);
        return open.min(Comparator.comparing(Promise::dueOn))
                .map(first -> "waits for %s until %s."
                        .formatted(written(amount(first, promises.stream())), day(first.dueOn())))
                .orElse("waits for the payment.");
    }

    /** All that is promised for the first day. */
    private static Money amount(Promise first, Stream<Promise> promises) {
        return promises.filter(promise -> promise.standing() == PromiseStanding.OPEN)
                .filter(promise -> promise.dueOn().equals(first.dueOn()))
                .map(Promise::outstanding)
                .reduce(Money.zero(first.amount().currency()), Money::plus);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String written(Money money) {
        return Written.forReader().money(money);
    }

    private String day(@Nullable LocalDate day) {
        if (day == null) {
            return "a day not yet set";
        }
        return Written.forReader().spelledDay(day, account.date());
    }
}
