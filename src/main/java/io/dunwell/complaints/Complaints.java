package io.dunwell.complaints;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Reading;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Happened;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of complaints: written down with whoever answers and by when, then answered or withdrawn once.
 *
 * <p>Most stop no chasing; where {@link Complaint#quietUntil} says so, the accounts rest until then.
 */
@Service
@Transactional
public class Complaints {

    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
    private static final int YEARS_BACK = 3;
    private static final int LATEST_DAYS = 60;

    private final ComplaintRepository complaints;
    private final ComplaintDuties duties;
    private final ComplaintEvents history;
    private final CurrentUser user;
    private final CompanyClock clock;

    Complaints(
            ComplaintRepository complaints,
            ComplaintDuties duties,
            ComplaintEvents history,
            CurrentUser user,
            CompanyClock clock) {
        this.complaints = complaints;
        this.duties = duties;
        this.history = history;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Writes a complaint down; it is to be answered within {@link Complaint#ANSWER_WITHIN_DAYS} days of its receipt.
     *
     * @param key a repeat returns the complaint it made and changes nothing
     * @throws ComplaintRejected when it was received in the future or years ago, or the person cannot answer it
     */
    public Complaint write(String key, NewComplaint wanted) {
        var known = complaints.findByComplaintKey(key);
        if (known.isPresent()) {
            return known.get();
        }
        check(wanted);
        var complaint = complaints.save(new Complaint(key, wanted, user.login(), clock.instant()));
        tell(
                complaint,
                wanted.on(),
                "received on %s %s; %s answers by %s"
                        .formatted(
                                complaint.receivedOn(),
                                complaint.way().words(),
                                complaint.answerer(),
                                complaint.answerDueOn()));
        return complaint;
    }

    /**
     * @throws ComplaintRejected when it is closed, about the signed-in person, or theirs neither to answer nor to
     *     oversee
     */
    public Complaint answer(long id, ComplaintAnswer answer, LocalDate on) {
        var complaint = open(id);
        if (answer.measures().isBlank()) {
            throw new ComplaintRejected("Say what was done: the next reader, and perhaps the customer, will ask.");
        }
        complaint.answer(answer, on, user.login());
        tell(
                complaint,
                on,
                "answered%s, %s. %s"
                        .formatted(
                                answer.inWriting() ? " in writing" : "",
                                answer.outcome().label().toLowerCase(Locale.ROOT),
                                complaint.measures()));
        return complaint;
    }

    /**
     * The customer takes it back.
     *
     * @throws ComplaintRejected as {@link #answer}, and without a reason
     */
    public Complaint withdraw(long id, String why, LocalDate on) {
        var complaint = open(id);
        if (why.isBlank()) {
            throw new ComplaintRejected("Say how and why the customer took the complaint back.");
        }
        complaint.withdraw(why, on, user.login());
        tell(complaint, on, "withdrawn by the customer. %s".formatted(complaint.measures()));
        return complaint;
    }

    /**
     * Gives it to another person, or promises the answer for another day; neither changed does nothing.
     *
     * @throws ComplaintRejected as {@link #answer}; when the person cannot answer it, or the new day is past or far
     *     away
     */
    public Complaint assign(long id, String answerer, LocalDate dueOn, String why, LocalDate on) {
        var complaint = open(id);
        if (answerer.equals(complaint.answerer()) && dueOn.equals(complaint.answerDueOn())) {
            return complaint;
        }
        duties.check(answerer, complaint.about());
        var latest = on.plusDays(LATEST_DAYS);
        if (!dueOn.equals(complaint.answerDueOn()) && (dueOn.isBefore(on) || dueOn.isAfter(latest))) {
            throw new ComplaintRejected(
                    "The answer cannot be due on %s: choose a day from %s to %s.".formatted(dueOn, on, latest));
        }
        complaint.assign(answerer, dueOn, on);
        tell(complaint, on, "%s answers by %s. %s".formatted(answerer, dueOn, why.strip()));
        return complaint;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Complaint get(long id) {
        return complaints.findById(id).orElseThrow(() -> NotFound.of("complaint", id));
    }

    /** @throws ComplaintRejected when the signed-in person may not read it */
    @Transactional(readOnly = true)
    public Complaint read(long id) {
        var complaint = get(id);
        if (!duties.mayRead(complaint)) {
            throw new ComplaintRejected(
                    "A complaint is read by supervisors, by whoever answers it and by whoever wrote it down: ask %s."
                            .formatted(duties.name(complaint.answerer())));
        }
        return complaint;
    }

    /** What the customer waits for an answer to, on all accounts; the next due first. */
    @Transactional(readOnly = true)
    public List<Complaint> openOf(long customerId) {
        return complaints.findByCustomerIdAndStateOrderByAnswerDueOnAscIdAsc(customerId, ComplaintState.OPEN);
    }

    /** Through which day open complaints want nobody to write, for those of the accounts of which some do. */
    @Transactional(readOnly = true)
    public Map<AccountId, LocalDate> quiet(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var wanted = Reading.once(List.of("quiet", customers), () -> complaints.quiet(customers));
        var quiet = new HashMap<AccountId, LocalDate>();
        for (var one : wanted) {
            accounts.stream()
                    .filter(account -> account.customerId() == one.customerId())
                    .filter(account -> one.currency() == null || one.currency().equals(account.currency()))
                    .forEach(account -> quiet.merge(account, one.until(), Complaints::later));
        }
        return quiet;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What happened to the complaints of an account, and to those about the customer as a whole; oldest first. */
    @Transactional(readOnly = true)
    public List<Happened> history(AccountId account) {
        return history.of(account);
    }

    /** The same of one complaint. */
    @Transactional(readOnly = true)
    public List<Happened> history(long id) {
        return history.of(id);
    }

    private Complaint open(long id) {
        var complaint = get(id);
        duties.refuseOthers(complaint);
        return complaint;
    }

    private void check(NewComplaint wanted) {
        var earliest = wanted.on().minusYears(YEARS_BACK);
        if (wanted.receivedOn().isAfter(wanted.on()) || wanted.receivedOn().isBefore(earliest)) {
            throw new ComplaintRejected("A complaint cannot have been received on %s: choose a day from %s to %s."
                    .formatted(wanted.receivedOn(), earliest, wanted.on()));
        }
        if (wanted.words().isBlank()) {
            throw new ComplaintRejected("Write down what the customer said.");
        }
        duties.check(wanted.answerer(), wanted.about());
    }

    private void tell(Complaint complaint, LocalDate on, String what) {
        history.add(complaint.id(), on, complaint.subject().label() + ": " + what);
        LOG.info(
                "complaint {} id={} customer={} by={}",
                complaint.state().label().toLowerCase(Locale.ROOT),
                complaint.id(),
                complaint.customerId(),
                user.login());
    }
}
