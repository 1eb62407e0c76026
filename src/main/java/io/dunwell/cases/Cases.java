package io.dunwell.cases;

import io.dunwell.approvals.Approvals;
import io.dunwell.cases.CaseNotes.Event;
import io.dunwell.customers.CustomerLocks;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Overdue accounts being collected: who must be looked at, what was seen, and that nobody is forgotten. */
@Service
public class Cases {

    private final Crossings crossings;
    private final ReviewWorker worker;
    private final PreDueReminders preDue;
    private final PromiseNotices promiseNotices;
    private final ReplyTasks replies;
    private final InquiryTasks inquiries;
    private final Hardships hardships;
    private final InvestigationTasks investigations;
    private final RepairTasks repairs;
    private final OrphanProof proof;
    private final CaseRows rows;
    private final CaseDesk desk;
    private final ReviewQueue queue;
    private final CaseProcesses processes;
    private final CustomerLocks locks;
    private final Approvals approvals;
    private final BusinessCalendar calendar;

    Cases(
            Crossings crossings,
            ReviewWorker worker,
            PreDueReminders preDue,
            PromiseNotices promiseNotices,
            ReplyTasks replies,
            InquiryTasks inquiries,
            Hardships hardships,
            InvestigationTasks investigations,
            RepairTasks repairs,
            OrphanProof proof,
            CaseRows rows,
            CaseDesk desk,
            ReviewQueue queue,
            CaseProcesses processes,
            CustomerLocks locks,
            Approvals approvals,
            BusinessCalendar calendar) {
        this.crossings = crossings;
        this.worker = worker;
        this.preDue = preDue;
        this.promiseNotices = promiseNotices;
        this.replies = replies;
        this.inquiries = inquiries;
        this.hardships = hardships;
        this.investigations = investigations;
        this.repairs = repairs;
        this.proof = proof;
        this.rows = rows;
        this.desk = desk;
        this.queue = queue;
        this.processes = processes;
        this.locks = locks;
        this.approvals = approvals;
        this.calendar = calendar;
    }

    /**
     * Queues the accounts that changed only because a day passed since this was last asked; missed days are caught up.
     *
     * @return how many
     */
    public int askForReviews(LocalDate date) {
        return crossings.askForReviews(date);
    }

    /** Queues these accounts for a look. */
    @Transactional
    public void askForReviews(Collection<AccountId> accounts, String because) {
        queue.ask(accounts, because);
    }

    /**
     * Looks at every account that waits: opens cases, lets running ones hear what changed; and opens the tasks of those
     * who wrote, about notices that seem lost, about disputes and about details by which nobody is reached.
     */
    public ReviewReport workReviewQueue(LocalDate date, IntConsumer progress) {
        // Before the waits of the day end: whom nothing reaches is left alone.
        var mended = new ReviewReport(0, 0, 0, 0, repairs.work());
        var looked = worker.work(date, progress);
        return looked.plus(mended)
                .plus(new ReviewReport(0, 0, 0, 0, replies.openAll()))
                .plus(new ReviewReport(0, 0, 0, 0, inquiries.work()))
                .plus(new ReviewReport(0, 0, 0, 0, hardships.askForReviews(date)))
                .plus(new ReviewReport(0, 0, 0, 0, lapsed(date)))
                .plus(new ReviewReport(0, 0, 0, 0, investigations.work()));
    }

    private List<Failure> lapsed(LocalDate date) {
        var failures = new ArrayList<Failure>();
        approvals.lapse(
                date,
                (approval, failure) -> failures.add(
                        new Failure("Request " + approval.id(), "It could not be ended: " + failure.getMessage())));
        return failures;
    }

    /**
     * Looks at one account at once, so that a person sees what their deed brought; what fails waits in the queue with
     * its reason.
     */
    public ReviewReport look(AccountId account, LocalDate date) {
        return worker.alone(account, date);
    }

    /** Starts the small policy that speaks before the due date; accounts with an open case are left to that. */
    public int remindBeforeDue(LocalDate date) {
        return preDue.remind(date) + promiseNotices.send(date);
    }

    /** Proves that every delinquent account has exactly one live case with a next action and a date. */
    public ProofReport prove(LocalDate date) {
        return proof.prove(date);
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public CollectionCase get(long id) {
        return rows.find(id).orElseThrow(() -> NotFound.of("case", id));
    }

    /**
     * Whose account a case is about, or what runs beside it under its own number: a reply, a dispute, a lost notice.
     *
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public AccountId account(long id) {
        return desk.account(id).orElseThrow(() -> NotFound.of("case", id));
    }

    @Transactional(readOnly = true)
    public Optional<CollectionCase> openCase(AccountId account) {
        return Optional.ofNullable(rows.openCases(List.of(account)).get(account));
    }

    @Transactional(readOnly = true)
    public Map<AccountId, CollectionCase> openCases(Collection<AccountId> accounts) {
        return rows.openCases(accounts);
    }

    /** All cases of a customer, newest first. */
    @Transactional(readOnly = true)
    public List<CollectionCase> ofCustomer(long customerId) {
        return rows.ofCustomer(customerId);
    }

    /** What the books say about a case's account today. */
    @Transactional
    public CaseFacts facts(long caseId) {
        return desk.snapshot(caseId).facts();
    }

    /** Same for many cases, read in one go. */
    @Transactional
    public Map<Long, CaseFacts> facts(Collection<Long> caseIds) {
        desk.expect(caseIds);
        return caseIds.stream().distinct().collect(Collectors.toMap(id -> id, id -> desk.snapshot(id)
                .facts()));
    }

    /** Keeps staff and automatic messages quiet through {@code until}; null ends the hold. */
    @Transactional
    public void hold(long caseId, @Nullable LocalDate until) {
        hold(caseId, until, until == null ? "The hold was ended" : "Nobody contacts the customer through " + until);
    }

    /**
     * The same, told in the case's story by a sentence; a repeat changes nothing and is not told.
     *
     * @param sentence who wanted quiet, and why
     */
    @Transactional
    public void hold(long caseId, @Nullable LocalDate until, String sentence) {
        var row = get(caseId);
        locks.hold(List.of(row.account().customerId()));
        if (!Objects.equals(row.ownerHoldUntil(), until)) {
            rows.hold(caseId, until);
            desk.notes().events.add(new Event(caseId, row.account().customerId(), calendar.today(), "OWNER", sentence));
        }
        queue.ask(List.of(row.account()), "hold");
    }

    /**
     * Starts a case again from the books, when its process is broken: the old process is dropped, a new one begins
     * where the policy's entry table says. What was sent today is not sent again.
     */
    @Transactional
    public void restart(long caseId) {
        var row = get(caseId);
        if (row.processInstance() != null) {
            processes.abandon(row.processInstance(), "started again from the books");
        }
        desk.notes().instances.putAll(processes.start(List.of(caseId)));
    }
}
