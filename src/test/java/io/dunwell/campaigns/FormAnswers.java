package io.dunwell.campaigns;

import io.dunwell.campaigns.SimulatedCustomers.One;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Repairs;
import io.dunwell.cases.Replies;
import io.dunwell.cases.ReplyToAnswer;
import io.dunwell.customers.ContactDetail;
import io.dunwell.worklist.WorkItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** What people write into the forms of their tasks: by chance, and by what the customer is like. */
final class FormAnswers {

    private final Cases cases;
    private final Replies replies;
    private final Repairs repairs;

    FormAnswers(ApplicationContext application) {
        this.cases = application.getBean(Cases.class);
        this.replies = application.getBean(Replies.class);
        this.repairs = application.getBean(Repairs.class);
    }

    Map<String, String> to(WorkItem item, One one, Chance chance, LocalDate day) {
        return switch (item.formKey()) {
            case "call-customer" -> call(item, one, chance, day);
            case "owner-decision" -> owner(one, chance, day);
            case "negotiate-plan" -> negotiate(one, chance, day);
            case "approve-agency" ->
                fields(chance.in(0.8) ? "place" : chance.in(0.8) ? "keep-trying" : "write-off")
                        .and("approvalNote", "As discussed");
            case "decide-what-remains" ->
                fields(chance.in(0.85) ? "keep-trying" : "write-off").and("approvalNote", "Nothing to be had");
            case "handle-by-hand" ->
                fields(chance.in(0.9) ? "keep-waiting" : "write-off").and("approvalNote", "Nothing to be had");
            case "see-call-made" -> fields(chance.pick("call-now", "go-on"));
            case "find-out-about-notice" ->
                fields(chance.pick("arrived", "give-again", "told-otherwise", "not-needed"))
                        .and("note", "Asked by telephone");
            case "fix-contact" -> mend(item, one, chance, day);
            case "review-dispute" -> dispute(item, chance, day);
            case "review-hardship" ->
                fields(chance.in(0.5) ? "keep" : "ended")
                        .and("reviewOn", day.plusDays(40).toString())
                        .and("note", "Spoke with them");
            case "answer-customer", "answer-in-place" -> reply(item, chance, day);
            default -> throw new AssertionError("Nobody knows how to answer " + item.formKey());
        };
    }

    private Map<String, String> call(WorkItem item, One one, Chance chance, LocalDate day) {
        boolean promises = one.habit() == Habit.PROMISES_AND_KEEPS || one.habit() == Habit.PROMISES_AND_BREAKS;
        var reached = new Fields("outcome", "will-pay").and("rightParty", "yes").and("spokeWith", "Accounts");
        if (one.habit() == Habit.NEVER_PAYS || chance.in(0.3)) {
            return chance.in(0.1)
                    ? reached.and("outcome", "refuses")
                    : fields("no-answer").and("rightParty", "nobody");
        }
        if (one.habit() == Habit.UNREACHABLE && chance.in(0.2)) {
            return fields("no-answer").and("rightParty", "wrong");
        }
        if (promises || chance.in(0.15)) {
            var amount = cases.facts(item.caseId()).toCollect();
            return reached.and("outcome", "reached-promise")
                    .and("promiseDate", day.plusDays(chance.between(3, 9)).toString())
                    .and("promiseAmount", amount.amount().toPlainString())
                    .and("promiseMethod", "BANK_TRANSFER");
        }
        if (one.habit() == Habit.ASKS_FOR_A_PLAN) {
            return reached.and("outcome", "plan-wanted");
        }
        return chance.in(0.1)
                ? reached.and("outcome", "dispute").and("disputeReason", "QUANTITY")
                : reached.and("detailsVerified", "true");
    }

    private static Map<String, String> owner(One one, Chance chance, LocalDate day) {
        var outcome = one.habit() == Habit.NEVER_PAYS
                ? chance.pick("final-notice", "final-notice", "offer-plan", "give-time")
                : chance.pick("final-notice", "offer-plan", "offer-plan", "give-time", "call-personally");
        return fields(chance.in(0.02) ? "write-off" : outcome)
                .and("giveDays", "10")
                .and("backOn", day.plusDays(8).toString())
                .and("approvalNote", "Nothing to be had")
                .and("holdCredit", chance.in(0.2) ? "true" : "");
    }

    private static Map<String, String> negotiate(One one, Chance chance, LocalDate day) {
        if (one.habit() == Habit.NEVER_PAYS || chance.in(0.4) && one.habit() != Habit.ASKS_FOR_A_PLAN) {
            return fields(chance.pick("declined", "no-answer")).and("rightParty", "nobody");
        }
        return fields("accepted")
                .and("rightParty", "yes")
                .and("spokeWith", "Accounts")
                .and("instalments", Integer.toString(chance.between(2, 4)))
                .and("firstInstalmentOn", day.plusDays(10).toString())
                .and("rhythm", "MONTHLY");
    }

    private Map<String, String> mend(WorkItem item, One one, Chance chance, LocalDate day) {
        var wrong = repairs.of(item.caseId()).orElseThrow().repair().detail().kind();
        var found = wrong == ContactDetail.Kind.ADDRESS ? "new-address" : "new-detail";
        return fields(chance.pick(found, found, "right-after-all", "nothing-better"))
                .and(
                        "newDetail",
                        wrong == ContactDetail.Kind.PHONE
                                ? "+3532091%05d".formatted(20_000 + chance.between(0, 9_999))
                                : "accounts%d-%s@kunde.example".formatted(one.ordinal(), day))
                .and("street", chance.between(2, 90) + " Quay Parade")
                .and("postalCode", "D01 X123")
                .and("city", "Dublin")
                .and("note", "Found on their website");
    }

    private static Map<String, String> dispute(WorkItem item, Chance chance, LocalDate day) {
        return fields(chance.pick("upheld", "split", "rejected", "rejected", "replaced", "withdrawn"))
                .and("creditAmount", "10.00")
                .and("replacementOn", day.plusDays(7).toString())
                .and("withdrawnBy", "customer")
                .and("note", "As the warehouse says");
    }

    private Map<String, String> reply(WorkItem item, Chance chance, LocalDate day) {
        var seen = replies.of(item.caseId()).map(ReplyToAnswer::read).orElse("");
        return fields(chance.pick("answered", "answered", "says-paid", "promise"))
                .and("seen", seen)
                .and("promiseDate", day.plusDays(5).toString())
                .and("promiseAmount", "20.00")
                .and("note", "Wrote back");
    }

    private static Fields fields(String outcome) {
        return new Fields("outcome", outcome);
    }

    /** What a browser would send. */
    private static final class Fields extends HashMap<String, String> {

        private static final long serialVersionUID = 1;

        Fields(String key, String value) {
            put(key, value);
        }

        Fields and(String key, String value) {
            put(key, value);
            return this;
        }
    }
}
