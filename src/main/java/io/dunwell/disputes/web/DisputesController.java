package io.dunwell.disputes.web;

import io.dunwell.customers.Customers;
import io.dunwell.disputes.DisputeBoard;
import io.dunwell.disputes.DisputeRefused;
import io.dunwell.disputes.DisputeState;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What customers contest, and the answer; a credit is the owner's to give. */
@Controller
@RequestMapping("/disputes")
@PreAuthorize("hasRole('COLLECTOR')")
class DisputesController {

    private static final int PAGE = 50;
    private static final List<DisputeState> ANSWERED =
            List.of(DisputeState.UPHELD, DisputeState.SPLIT, DisputeState.REJECTED);

    private final Disputes disputes;
    private final DisputeBoard board;
    private final Customers customers;
    private final Ledger ledger;
    private final BusinessCalendar calendar;

    DisputesController(
            Disputes disputes, DisputeBoard board, Customers customers, Ledger ledger, BusinessCalendar calendar) {
        this.disputes = disputes;
        this.board = board;
        this.customers = customers;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var states = answered ? ANSWERED : List.of(DisputeState.OPEN);
        var found = board.page(states, PageRequest.of(Math.max(0, page), PAGE));
        model.addAttribute("answered", answered);
        model.addAttribute("today", calendar.today());
        model.addAttribute("page", found);
        model.addAttribute(
                "customers",
                customers.byIds(
                        found.map(dispute -> dispute.account().customerId()).toSet()));
        return "disputes/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("form", new AnswerForm(disputes.get(id).amountHeld().amount(), ""));
        return page(id, model);
    }

    @PostMapping("/{id}/uphold")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String uphold(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var currency = disputes.get(id).account().currency();
        return answer(
                id,
                result.hasErrors(),
                model,
                response,
                flash,
                () -> disputes.uphold(id, Money.rounded(form.amount(), currency), calendar.today(), form.why()));
    }

    @PostMapping("/{id}/reject")
    String reject(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return answer(
                id,
                result.hasFieldErrors("note"),
                model,
                response,
                flash,
                () -> disputes.reject(id, calendar.today(), form.why()));
    }

    private String answer(
            long id,
            boolean incomplete,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Runnable deed) {
        if (!incomplete) {
            try {
                deed.run();
                flash.addFlashAttribute("done", "The dispute was answered.");
                return "redirect:/disputes";
            } catch (DisputeRefused refusal) {
                model.addAttribute("refusal", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(id, model);
    }

    private String page(long id, Model model) {
        var dispute = disputes.get(id);
        model.addAttribute("dispute", dispute);
        model.addAttribute("customer", customers.get(dispute.account().customerId()));
        model.addAttribute("charges", ledger.charges(dispute.chargeIds()).values());
        model.addAttribute("today", calendar.today());
        return "disputes/one";
    }
}
