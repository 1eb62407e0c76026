package io.dunwell.cases.web;

import io.dunwell.complaints.Complaint;
import io.dunwell.complaints.ComplaintDuties;
import io.dunwell.complaints.Complaints;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a customer still waits for an answer to, as their account shows it. */
@Component
class OpenComplaints {

    private final Complaints complaints;
    private final ComplaintDuties duties;

    OpenComplaints(Complaints complaints, ComplaintDuties duties) {
        this.complaints = complaints;
        this.duties = duties;
    }

    /**
     * One of them.
     *
     * @param answerer the name of whoever answers it
     * @param readable whether the signed-in person may open its page
     */
    public record Shown(Complaint complaint, String answerer, boolean readable) {}

    List<Shown> of(long customerId) {
        return complaints.openOf(customerId).stream()
                .map(one -> new Shown(one, duties.name(one.answerer()), duties.mayRead(one)))
                .toList();
    }
}
