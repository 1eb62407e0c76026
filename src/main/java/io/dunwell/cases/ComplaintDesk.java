package io.dunwell.cases;

import io.dunwell.complaints.Complaint;
import io.dunwell.complaints.ComplaintAnswer;
import io.dunwell.complaints.Complaints;
import io.dunwell.complaints.NewComplaint;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints and the quiet that some of them ask for: the cases that are open rest as under an owner's hold, until the
 * complaint is answered or its answer was due. A longer hold of an owner stays.
 */
@Service
@Transactional
public class ComplaintDesk {

    private final Complaints complaints;
    private final Cases cases;

    ComplaintDesk(Complaints complaints, Cases cases) {
        this.complaints = complaints;
        this.cases = cases;
    }

    /** @throws io.dunwell.complaints.ComplaintRejected as {@link Complaints#write} */
    public Complaint write(String key, NewComplaint wanted) {
        var complaint = complaints.write(key, wanted);
        keepQuiet(complaint);
        return complaint;
    }

    /** @throws io.dunwell.complaints.ComplaintRejected as {@link Complaints#answer} */
    public void answer(long id, ComplaintAnswer answer, LocalDate on) {
        goOn(complaints.answer(id, answer, on), "The complaint is answered");
    }

    /** @throws io.dunwell.complaints.ComplaintRejected as {@link Complaints#withdraw} */
    public void withdraw(long id, String why, LocalDate on) {
        goOn(complaints.withdraw(id, why, on), "The complaint was withdrawn");
    }

    /** @throws io.dunwell.complaints.ComplaintRejected as {@link Complaints#assign} */
    public void assign(long id, String answerer, LocalDate dueOn, String why, LocalDate on) {
        var before = complaints.get(id).quietUntil();
        var after = complaints.assign(id, answerer, dueOn, why, on);
        if (before != null && !before.equals(after.quietUntil())) {
            var sentence = "The complaint is answered by %s: nobody contacts the customer through %s"
                    .formatted(dueOn, after.quietUntil());
            restingUntil(after, before).forEach(row -> cases.hold(row.id(), latest(after, null), sentence));
        }
    }

    private void keepQuiet(Complaint complaint) {
        var until = complaint.quietUntil();
        if (until == null || !complaint.isOpen()) {
            return;
        }
        var sentence = "A complaint waits for its answer: nobody contacts the customer through " + until;
        open(complaint).stream()
                .filter(row ->
                        row.ownerHoldUntil() == null || row.ownerHoldUntil().isBefore(until))
                .forEach(row -> cases.hold(row.id(), until, sentence));
    }

    /** Only what the complaint itself keeps quiet; another one that still waits goes on doing so. */
    private void goOn(Complaint complaint, String what) {
        var until = complaint.quietUntil();
        if (until == null) {
            return;
        }
        var next = latest(complaint, complaint);
        var sentence = next == null ? what + ": the case goes on" : what + "; another one keeps quiet through " + next;
        restingUntil(complaint, until).forEach(row -> cases.hold(row.id(), next, sentence));
    }

    /** Through which day open complaints want quiet; null for none. */
    private @Nullable LocalDate latest(Complaint one, @Nullable Complaint without) {
        return complaints.openOf(one.customerId()).stream()
                .filter(other -> without == null || other.id() != without.id())
                .filter(other -> Objects.equals(other.currency(), one.currency())
                        || other.currency() == null
                        || one.currency() == null)
                .map(Complaint::quietUntil)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private List<CollectionCase> restingUntil(Complaint complaint, LocalDate until) {
        return open(complaint).stream()
                .filter(row -> until.equals(row.ownerHoldUntil()))
                .toList();
    }

    private List<CollectionCase> open(Complaint complaint) {
        return cases.ofCustomer(complaint.customerId()).stream()
                .filter(CollectionCase::isOpen)
                .filter(row -> complaint.currency() == null
                        || complaint.currency().equals(row.account().currency()))
                .toList();
    }
}
