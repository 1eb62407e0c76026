package io.dunwell.cases.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.Cases;
import io.dunwell.cases.ComplaintDesk;
import io.dunwell.complaints.Complaint;
import io.dunwell.complaints.ComplaintDuties;
import io.dunwell.complaints.ComplaintSubject;
import io.dunwell.complaints.ComplaintWay;
import io.dunwell.kernel.AccountId;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Written;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's complaint, written down on the account. */
@Controller
@RequestMapping("/customers/{id:\\d+}/complaint")
@PreAuthorize("hasRole('COLLECTOR')")
class ComplaintController {

    private final Deeds deeds;
    private final ComplaintDesk desk;
    private final ComplaintDuties duties;
    private final Accounts accounts;
    private final Cases cases;

    ComplaintController(Deeds deeds, ComplaintDesk desk, ComplaintDuties duties, Accounts accounts, Cases cases) {
        this.deeds = deeds;
        this.desk = desk;
        this.duties = duties;
        this.accounts = accounts;
        this.cases = cases;
    }

    @GetMapping
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        var usual = duties.usual().map(StaffMember::login).orElse(null);
        var form = ComplaintForm.blank("complaint-" + UUID.randomUUID(), deeds.today(), usual);
        return deeds.page(small(deeds.account(id, currency)), form);
    }

    @PostMapping
    ModelAndView write(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") ComplaintForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        return deeds.answer(
                small(account),
                result,
                flash,
                () -> told(desk.write(form.key(), form.complaint(account, deeds.today()))));
    }

    private String told(Complaint complaint) {
        var written = Written.forReader();
        var quiet = complaint.quietUntil() == null
                ? ""
                : " Nobody writes to the customer through %s.".formatted(written.date(complaint.quietUntil()));
        return "The complaint was written down: %s answers by %s.%s"
                .formatted(duties.name(complaint.answerer()), written.date(complaint.answerDueOn()), quiet);
    }

    private SmallForm small(AccountId account) {
        return new SmallForm("cases/complaint", account, page -> page.addObject(
                        "subjects", choices(ComplaintSubject.values(), ComplaintSubject::label, "Choose …"))
                .addObject("ways", choices(ComplaintWay.values(), ComplaintWay::label, null))
                .addObject("answerers", named(duties.candidates(), "Choose …"))
                .addObject("colleagues", named(duties.colleagues(), "Nobody in particular"))
                .addObject("days", Complaint.ANSWER_WITHIN_DAYS)
                .addObject("several", accounts.of(account.customerId()).size() > 1)
                .addObject("resting", cases.openCase(account).isPresent()));
    }

    static Map<String, String> named(List<StaffMember> people, String nobody) {
        var names = new LinkedHashMap<String, String>();
        names.put("", nobody);
        people.forEach(person -> names.put(person.login(), person.name()));
        return names;
    }

    private static <T extends Enum<T>> Map<String, String> choices(
            T[] values, Function<T, String> label, @Nullable String first) {
        var labels = Arrays.stream(values)
                .collect(Collectors.toMap(Enum::name, label, (one, other) -> one, LinkedHashMap::new));
        var choices = new LinkedHashMap<String, String>();
        if (first != null) {
            choices.put("", first);
        }
        choices.putAll(labels);
        return choices;
    }
}
