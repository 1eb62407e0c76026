package io.dunwell.complaints;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Complaints of all customers, for the page that lists them. */
public interface ComplaintBoard extends Repository<Complaint, Long> {

    /**
     * Open ones first, the next due before the others; then the newest closed.
     *
     * @param dueBefore only those whose answer was due before that day
     */
    @Query("select c from Complaint c where c.state in :states and c.answerDueOn < :dueBefore"
            + " order by case when c.state = io.dunwell.complaints.ComplaintState.OPEN then 0 else 1 end,"
            + " case when c.state = io.dunwell.complaints.ComplaintState.OPEN then c.answerDueOn else null end,"
            + " c.closedOn desc, c.id desc")
    Page<Complaint> page(Collection<ComplaintState> states, LocalDate dueBefore, Pageable page);

    /**
     * The same of customers whose name contains a text, or whose number begins with it.
     *
     * @param named in lower case, as patterns with ! as the escape
     * @param numbered the same
     */
    @Query("select c from Complaint c join Customer k on k.id = c.customerId"
            + " where c.state in :states and c.answerDueOn < :dueBefore"
            + " and (lower(k.name) like :named escape '!' or lower(k.number) like :numbered escape '!')"
            + " order by case when c.state = io.dunwell.complaints.ComplaintState.OPEN then 0 else 1 end,"
            + " case when c.state = io.dunwell.complaints.ComplaintState.OPEN then c.answerDueOn else null end,"
            + " c.closedOn desc, c.id desc")
    Page<Complaint> page(
            Collection<ComplaintState> states, LocalDate dueBefore, String named, String numbered, Pageable page);

    @Query("select count(c) from Complaint c where c.state = io.dunwell.complaints.ComplaintState.OPEN")
    long open();

    /** Open ones whose answer was due before that day. */
    @Query("select count(c) from Complaint c where c.state = io.dunwell.complaints.ComplaintState.OPEN"
            + " and c.answerDueOn < :date")
    long overdue(LocalDate date);

    /** The same, the longest waiting first. */
    @Query("select c from Complaint c where c.state = io.dunwell.complaints.ComplaintState.OPEN"
            + " and c.answerDueOn < :date order by c.answerDueOn, c.id")
    List<Complaint> overdue(LocalDate date, Pageable most);

    /** Open ones that one person answers, the next due first. */
    @Query("select c from Complaint c where c.state = io.dunwell.complaints.ComplaintState.OPEN"
            + " and c.answererLogin = :login order by c.answerDueOn, c.id")
    List<Complaint> openOf(String login, Pageable most);

    /** Of those received since that day, withdrawn ones too, by what they are about; the most frequent first. */
    @Query("select new io.dunwell.complaints.SubjectCount(c.subject, count(c),"
            + " sum(case when c.outcome in (io.dunwell.complaints.ComplaintOutcome.JUSTIFIED,"
            + " io.dunwell.complaints.ComplaintOutcome.PARTLY) then 1L else 0L end),"
            + " sum(case when c.state = io.dunwell.complaints.ComplaintState.OPEN then 1L else 0L end))"
            + " from Complaint c where c.receivedOn >= :since group by c.subject order by count(c) desc, c.subject")
    List<SubjectCount> subjects(LocalDate since);
}
