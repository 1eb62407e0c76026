package io.dunwell.campaigns;

import io.dunwell.approvals.Approval;
import io.dunwell.approvals.Approvals;
import io.dunwell.campaigns.SimulatedCustomers.One;
import io.dunwell.kernel.Rejection;
import io.dunwell.worklist.TaskDesk;
import io.dunwell.worklist.TaskForce;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** People who answer their tasks through the tasks' own forms, about every other one each day, and decide requests. */
final class SimulatedStaff {

    private static final int MOST = 5_000;
    private static final double ANSWERED = 0.5;
    private static final Comparator<WorkItem> IN_ORDER = Comparator.comparing(WorkItem::customerNumber)
            .thenComparing(WorkItem::formKey)
            .thenComparing(WorkItem::openedOn)
            .thenComparing(WorkItem::title)
            .thenComparing(WorkItem::caseId);

    private final long seed;
    private final BusinessLog log;
    private final Worklist worklist;
    private final TaskDesk desk;
    private final TaskForce force;
    private final Approvals approvals;
    private final FormAnswers answers;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int answered;

    SimulatedStaff(ApplicationContext application, long seed, BusinessLog log) {
        this.seed = seed;
        this.log = log;
        this.worklist = application.getBean(Worklist.class);
        this.desk = application.getBean(TaskDesk.class);
        this.force = application.getBean(TaskForce.class);
        this.approvals = application.getBean(Approvals.class);
        this.answers = new FormAnswers(application);
    }

    /** How many tasks were answered so far. */
    int answered() {
        return answered;
    }

    /** How often an answer was refused, by form and sentence; figures are left out. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    void work(LocalDate day, List<One> everybody) {
        var known = everybody.stream().collect(Collectors.toMap(One::number, Function.identity()));
        var filter = WorklistFilter.all(Set.of("COLLECTOR", "SUPERVISOR"));
        worklist.page(filter, 0, MOST).items().stream()
                .sorted(IN_ORDER)
                .forEach(item -> consider(item, known.get(item.customerNumber()), day));
        var owners = everybody.stream().collect(Collectors.toMap(One::account, One::number));
        approvals.waiting().stream()
                .sorted(Comparator.comparing(Approval::account).thenComparing(Approval::id))
                .forEach(approval -> decide(approval, owners.getOrDefault(approval.account(), ""), day));
        SecurityContextHolder.clearContext();
    }

    private void consider(WorkItem item, One one, LocalDate day) {
        var chance = Chance.of(seed, "task", one.ordinal(), item.formKey(), item.title(), item.openedOn(), day);
        if (!chance.in(ANSWERED) || worklist.find(item.taskId()).isEmpty()) {
            return;
        }
        signIn(item.candidateRole().equals("SUPERVISOR") ? "nora" : "maya", item.candidateRole());
        var sent = answers.to(item, one, chance, day);
        try {
            desk.complete(item.taskId(), force.current(), sent);
            answered++;
            log.note(day, one.number(), "answered %s: %s".formatted(item.title(), sent.get("outcome")));
        } catch (Rejection refused) {
            log.note(day, one.number(), "could not answer %s: %s".formatted(item.title(), sent.get("outcome")));
            refusals.merge(
                    "%s %s: %s"
                            .formatted(item.formKey(), sent.get("outcome"), refused.sentence())
                            .replaceAll("\\d[\\d.,-]*", "#"),
                    1,
                    Integer::sum);
        }
    }

    private void decide(Approval approval, String customer, LocalDate day) {
        var chance = Chance.of(seed, "approve", customer, approval.kind(), approval.askedOn(), day);
        if (chance.in(ANSWERED)) {
            signIn("olga", "SUPERVISOR");
            try {
                if (chance.in(0.7)) {
                    approvals.approve(approval.id(), day, null);
                } else {
                    approvals.decline(approval.id(), day, "Not now");
                }
                log.note(day, customer, "decided a request: " + approval.kind());
            } catch (Rejection refused) {
                refusals.merge("approval " + refused.sentence().replaceAll("\\d[\\d.,-]*", "#"), 1, Integer::sum);
            }
        }
    }

    private static void signIn(String login, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        login, "", List.of(new SimpleGrantedAuthority("ROLE_" + role))));
    }
}
