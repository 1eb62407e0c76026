package io.dunwell.cases.web;

import io.dunwell.cases.story.DisputeStory;
import io.dunwell.cases.web.DisputeAnswerForm.Verdict;
import io.dunwell.customers.Customers;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeDuties;
import io.dunwell.disputes.DisputeEvidence;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.EvidenceKind;
import io.dunwell.disputes.WithdrawnBy;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import io.dunwell.staff.StaffMember;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Everything that the page of a dispute shows. */
@Component
class DisputePage {

    private final Disputes disputes;
    private final DisputeDuties duties;
    private final DisputeEvidence evidence;
    private final DisputeStory story;
    private final Customers customers;
    private final Ledger ledger;
    private final BusinessCalendar calendar;

    DisputePage(
            Disputes disputes,
            DisputeDuties duties,
            DisputeEvidence evidence,
            DisputeStory story,
            Customers customers,
            Ledger ledger,
            BusinessCalendar calendar) {
        this.disputes = disputes;
        this.duties = duties;
        this.evidence = evidence;
        this.story = story;
        this.customers = customers;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** @throws io.dunwell.kernel.NotFound when there is no such dispute */
    ModelAndView of(long id) {
        var dispute = disputes.get(id);
        var today = calendar.today();
        var files = evidence.of(List.of(id));
        var page = new ModelAndView("disputes/one");
        page.addObject("dispute", dispute);
        page.addObject("customer", customers.get(dispute.account().customerId()));
        page.addObject("charges", charges(dispute));
        page.addObject("files", files.stream().filter(file -> file.isThere()).toList());
        page.addObject("entries", story.of(dispute, duties.changes(List.of(id)), files));
        page.addObject("today", today);
        page.addObject("answer", DisputeAnswerForm.EMPTY);
        page.addObject("duty", new DisputeDutyForm(dispute.ownerLogin(), dispute.answerDueOn(), null));
        page.addObject("verdicts", labels(Verdict.values(), Verdict::label));
        page.addObject("withdrawers", labels(WithdrawnBy.values(), WithdrawnBy::label));
        page.addObject("kinds", labels(EvidenceKind.values(), EvidenceKind::label));
        page.addObject("owners", owners(dispute));
        page.addObject("ownerAtWork", duties.ownerAtWork(dispute).isPresent());
        return page;
    }

    private List<Charge> charges(Dispute dispute) {
        return ledger.charges(dispute.chargeIds()).values().stream()
                .sorted(Comparator.comparing(Charge::dueOn).thenComparing(Charge::reference))
                .toList();
    }

    /** The present owner stands among them even when somebody else must take over. */
    private Map<String, String> owners(Dispute dispute) {
        var owners = new LinkedHashMap<String, String>();
        var present = dispute.ownerLogin();
        if (present == null || duties.ownerAtWork(dispute).isEmpty()) {
            owners.put("", present == null ? "Nobody" : present + " (not available)");
        }
        duties.candidates().stream()
                .sorted(Comparator.comparing(StaffMember::name))
                .forEach(person -> owners.put(person.login(), person.name()));
        return owners;
    }

    private static <T> Map<T, String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(Function.identity(), label, (one, other) -> one, LinkedHashMap::new));
    }
}
