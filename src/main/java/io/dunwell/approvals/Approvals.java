package io.dunwell.approvals;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Wordless;
import io.dunwell.staff.Audit;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What one person asked for and another decides: who, when and why are kept, and nobody decides on their own. */
@Service
@Transactional
public class Approvals {

    /** Business days in which a request is decided; then it lapses, and whoever asked reads so. */
    static final int DECIDE_WITHIN = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Approvals.class);

    private final ApprovalRepository approvals;
    private final ObjectProvider<ApprovedDeed> deeds;
    private final BusinessCalendar calendar;
    private final Audit audit;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Approvals(
            ApprovalRepository approvals,
            ObjectProvider<ApprovedDeed> deeds,
            BusinessCalendar calendar,
            Audit audit,
            CurrentUser user,
            CompanyClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.approvals = approvals;
        this.deeds = deeds;
        this.calendar = calendar;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Asks for a decision, in the name of whoever acts; a repeat while it waits changes nothing.
     *
     * @return the request, also on a repeat
     * @throws ApprovalRefused when it was asked before and is decided
     */
    public Approval ask(NewApproval wanted, LocalDate on) {
        var known = approvals.findByApprovalKey(wanted.key());
        if (known.isPresent()) {
            return known.get().stillWaiting();
        }
        var until = calendar.plusBusinessDays(on, DECIDE_WITHIN);
        var approval = approvals.save(new Approval(wanted, user.login(), on, until, clock.instant()));
        changed(approval, "approval asked");
        return approval;
    }

    /**
     * Has it done.
     *
     * @throws ApprovalRefused when the person asked for it, may not approve, or it does not wait any more
     */
    public void approve(long id, LocalDate on, @Nullable String note) {
        var approval = decide(id, ApprovalState.APPROVED, on, note);
        deed(approval).approved(approval, on);
        decided(approval, "Approved");
        changed(approval, "approved");
    }

    /** @throws ApprovalRefused as {@link #approve}, or without a reason: whoever asked must learn why */
    public void decline(long id, LocalDate on, @Nullable String note) {
        if (note == null || note.isBlank()) {
            throw new ApprovalRefused("Say why it is declined: whoever asked reads it.");
        }
        var approval = decide(id, ApprovalState.DECLINED, on, note);
        deed(approval).declined(approval, on);
        decided(approval, "Declined");
        changed(approval, "approval declined");
    }

    /** @throws ApprovalRefused when somebody else asked for it, or it does not wait any more */
    public void withdraw(long id, LocalDate on) {
        var approval = get(id);
        if (!approval.askedBy().equals(user.login())) {
            throw new ApprovalRefused("%s asked for this: only they can take it back, and you can decline it."
                    .formatted(approval.askedBy()));
        }
        approval.decide(ApprovalState.WITHDRAWN, user.login(), on, null);
        deed(approval).declined(approval, on);
        decided(approval, "Took back the request");
        changed(approval, "approval withdrawn");
    }

    /**
     * Requests that nobody decided before {@code date} end, each in a transaction of its own; harmless when repeated.
     *
     * @param failed told of each that could not be ended, which is tried again at the next round
     * @return how many ended
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int lapse(LocalDate date, BiConsumer<Approval, RuntimeException> failed) {
        int ended = 0;
        for (var approval : approvals.findByStateAndDecideByBefore(ApprovalState.WAITING, date)) {
            try {
                transaction.executeWithoutResult(status -> lapse(approval.id(), date));
                ended++;
            } catch (RuntimeException failure) {
                LOG.warn("approval could not lapse approval={}", approval.id(), Wordless.of(failure));
                failed.accept(approval, failure);
            }
        }
        return ended;
    }

    private void lapse(long id, LocalDate date) {
        var approval = get(id);
        approval.decide(ApprovalState.LAPSED, CurrentUser.AUTOMATIC, date, null);
        deed(approval).declined(approval, date);
        decided(approval, "Nobody decided in time");
        changed(approval, "approval lapsed");
    }

    @Transactional(readOnly = true)
    public Approval get(long id) {
        return approvals.findById(id).orElseThrow(() -> NotFound.of("request", id));
    }

    /** What waits, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Approval> waiting() {
        return approvals.findByStateOrderByDecideByAscIdAsc(ApprovalState.WAITING);
    }

    @Transactional(readOnly = true)
    public long countWaiting() {
        return approvals.countByState(ApprovalState.WAITING);
    }

    /** What was decided, newest first. */
    @Transactional(readOnly = true)
    public Page<Approval> decided(int page, int size) {
        return approvals.findByStateNotOrderByDecidedOnDescIdDesc(ApprovalState.WAITING, PageRequest.of(page, size));
    }

    /** Everything ever asked for about the accounts, newest first; accounts without are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<Approval>> of(Collection<AccountId> accounts) {
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        return customers.isEmpty()
                ? Map.of()
                : approvals.ofCustomers(customers).stream()
                        .filter(approval -> accounts.contains(approval.account()))
                        .collect(Collectors.groupingBy(Approval::account));
    }

    private Approval decide(long id, ApprovalState answer, LocalDate on, @Nullable String note) {
        var approval = get(id);
        if (!user.mayApprove()) {
            throw new ApprovalRefused("Only an owner or a supervisor can decide this.");
        }
        if (approval.askedBy().equals(user.login())) {
            throw new ApprovalRefused("You asked for this yourself: somebody else must decide it.");
        }
        approval.decide(answer, user.login(), on, note);
        return approval;
    }

    /** Asked for late, since whoever does a deed also asks for approvals. */
    private ApprovedDeed deed(Approval approval) {
        var ready =
                deeds.stream().filter(deed -> deed.kind() == approval.kind()).toList();
        if (ready.size() != 1) {
            throw new IllegalStateException("One deed is needed for %s, not %s".formatted(approval.kind(), ready));
        }
        return ready.get(0);
    }

    /** The row itself knows the day only. */
    private void decided(Approval approval, String how) {
        audit.done(
                Audit.Kind.DECISION,
                approval.kind().name(),
                approval.account().customerId(),
                "%s: %s".formatted(how, approval.what()));
    }

    private void changed(Approval approval, String because) {
        LOG.info("{} approval={} kind={} account={}", because, approval.id(), approval.kind(), approval.account());
        events.publishEvent(AccountChanged.of(approval.account(), because));
    }
}
