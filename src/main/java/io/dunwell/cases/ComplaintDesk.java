package io.dunwell.cases;

import io.dunwell.complaints.Complaint;
import io.dunwell.complaints.ComplaintAnswer;
import io.dunwell.complaints.Complaints;
import io.dunwell.complaints.NewComplaint;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints, and the cases that hear of them: while one wants quiet, the account rests ({@link Standing#QUIET}), also
 * in a case that opens later, until it is answered, withdrawn, or its answer was due.
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
        return heard(complaints.write(key, wanted), "complaint");
    }

    /** @throws io.dunwell.complaints.ComplaintRejected as {@link Complaints#answer} */
    public void answer(long id, ComplaintAnswer answer, LocalDate on) {
        heard(complaints.answer(id, answer, on), "complaint answered");
    }

    /** @throws io.dunwell.complaints.ComplaintRejected as {@link Complaints#withdraw} */
    public void withdraw(long id, String why, LocalDate on) {
        heard(complaints.withdraw(id, why, on), "complaint withdrawn");
    }

    /** @throws io.dunwell.complaints.ComplaintRejected as {@link Complaints#assign} */
    public void assign(long id, String answerer, LocalDate dueOn, String why, LocalDate on) {
        heard(complaints.assign(id, answerer, dueOn, why, on), "complaint");
    }

    private Complaint heard(Complaint complaint, String because) {
        if (complaint.quietUntil() != null) {
            cases.askForReviews(accounts(complaint), because);
        }
        return complaint;
    }

    private List<AccountId> accounts(Complaint complaint) {
        return cases.ofCustomer(complaint.customerId()).stream()
                .filter(CollectionCase::isOpen)
                .map(CollectionCase::account)
                .filter(account ->
                        complaint.currency() == null || complaint.currency().equals(account.currency()))
                .toList();
    }
}
