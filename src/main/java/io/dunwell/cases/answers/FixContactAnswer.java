package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnswerRejected;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.RepairToMend;
import io.dunwell.cases.Repairs;
import io.dunwell.cases.TaskAnswer;
import io.dunwell.customers.Address;
import io.dunwell.customers.ContactDetail.Kind;
import io.dunwell.customers.CustomerRejected;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.NotFound;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person found out about a detail by which a customer is not reached. */
@Component
class FixContactAnswer implements TaskAnswer {

    private static final String NEW_DETAIL = "newDetail";

    private final Repairs repairs;
    private final Customers customers;

    FixContactAnswer(Repairs repairs, Customers customers) {
        this.repairs = repairs;
        this.customers = customers;
    }

    @Override
    public String form() {
        return "fix-contact";
    }

    /** What was mended elsewhere meanwhile stays as it is. */
    @Override
    public void take(AnsweredTask task, Answer answer) {
        var wrong = repairs.of(task.caseId()).orElseThrow(() -> NotFound.of("repair", task.caseId()));
        if (!wrong.repair().isOpen()) {
            return;
        }
        var note = answer.textOrNull("note");
        switch (answer.outcome()) {
            case "new-detail" -> enterDetail(wrong, answer, note);
            case "new-address" -> enterAddress(wrong, answer, note);
            case "other-contact" -> choose(wrong, answer, note);
            case "right-after-all" -> repairs.rightAfterAll(task.caseId(), note);
            default -> repairs.giveUp(task.caseId(), note);
        }
    }

    private void enterDetail(RepairToMend wrong, Answer answer, @Nullable String note) {
        var label = wrong.repair().detail().kind().label();
        if (wrong.repair().detail().kind() == Kind.ADDRESS) {
            throw new AnswerRejected(
                    "outcome", "It is the postal address that is wrong: choose that you have the right one.");
        }
        var value = answer.textOrNull(NEW_DETAIL);
        if (value == null) {
            throw new AnswerRejected(NEW_DETAIL, "Enter the right %s.".formatted(label));
        }
        try {
            var before = wrong.value();
            repairs.enter(wrong.repair().id(), value, note);
            var after = repairs.of(wrong.repair().id()).map(RepairToMend::value).orElse(null);
            if (Objects.equals(before, after)) {
                throw new AnswerRejected(
                        NEW_DETAIL,
                        "This is the %s that does not reach them; if it is right after all, say so above."
                                .formatted(label));
            }
        } catch (CustomerRejected refusal) {
            throw new AnswerRejected(NEW_DETAIL, refusal.sentence());
        }
    }

    private void enterAddress(RepairToMend wrong, Answer answer, @Nullable String note) {
        var detail = wrong.repair().detail();
        if (detail.kind() != Kind.ADDRESS) {
            throw new AnswerRejected(
                    "outcome",
                    "It is the %s that is wrong: choose that you have the right one."
                            .formatted(detail.kind().label()));
        }
        var known = customers.get(detail.customerId()).address();
        var address = new Address(
                required(answer, "street", "street"),
                required(answer, "postalCode", "postal code"),
                required(answer, "city", "city"),
                answer.textOrNull("region"),
                known.country());
        if (address.equals(known)) {
            throw new AnswerRejected(
                    "street",
                    "This is the address that the letter came back from; if it is right after all, say so above.");
        }
        repairs.enter(wrong.repair().id(), address, note);
    }

    private static String required(Answer answer, String field, String label) {
        var value = answer.textOrNull(field);
        if (value == null) {
            throw new AnswerRejected(field, "Enter the %s.".formatted(label));
        }
        return value;
    }

    private void choose(RepairToMend wrong, Answer answer, @Nullable String note) {
        var chosen = answer.textOrNull("otherContact");
        var detail = wrong.repair().detail();
        if (chosen == null || !chosen.matches("\\d{1,18}")) {
            throw new AnswerRejected("otherContact", "Choose the contact who is the right one.");
        }
        var contact = customers.contacts(detail.customerId()).stream()
                .filter(person -> person.active() && person.id() == Long.parseLong(chosen))
                .findFirst()
                .orElseThrow(() -> new AnswerRejected("otherContact", "Choose a contact of this customer."));
        if (Objects.equals(detail.contactId(), contact.id())) {
            throw new AnswerRejected("otherContact", "This is the one who is not reached; choose another.");
        }
        if (contact.email() == null && contact.phone() == null) {
            throw new AnswerRejected(
                    "otherContact",
                    "%s has neither an email address nor a number; enter one on the customer's page first."
                            .formatted(contact.name()));
        }
        repairs.choose(wrong.repair().id(), contact.id(), note);
    }
}
