package io.dunwell.nightly.web;

import io.dunwell.cases.Cases;
import io.dunwell.cases.ReviewQueue;
import io.dunwell.engine.FailedWork;
import io.dunwell.kernel.AccountId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What went wrong and waits for a person, whether the books and the cases hold, and what this installation is. */
@Controller
@RequestMapping("/operations")
@PreAuthorize("hasAnyRole('ADMIN', 'SUPERVISOR')")
class OperationsController {

    private static final int MOST = 100;

    private final FailedWork failedWork;
    private final ReviewQueue reviews;
    private final Cases cases;
    private final Checks checks;
    private final Versions versions;

    OperationsController(FailedWork failedWork, ReviewQueue reviews, Cases cases, Checks checks, Versions versions) {
        this.failedWork = failedWork;
        this.reviews = reviews;
        this.cases = cases;
        this.checks = checks;
        this.versions = versions;
    }

    /** @param check whether to audit and prove now instead of telling what the last night found */
    @GetMapping
    String page(@RequestParam(defaultValue = "false") boolean check, Model model) {
        model.addAttribute("failedCount", failedWork.count());
        model.addAttribute("failed", failedWork.page(0, MOST));
        model.addAttribute("waiting", reviews.size());
        model.addAttribute("failing", reviews.failing());
        model.addAttribute("checks", check ? checks.now() : checks.lastNight());
        model.addAttribute("versions", versions.all());
        return "nightly/operations";
    }

    @PostMapping("/failed/{jobId}/retry")
    @PreAuthorize("hasRole('ADMIN')")
    String retry(@PathVariable String jobId, RedirectAttributes flash) {
        failedWork.retry(jobId);
        flash.addFlashAttribute("done", "The step gets another try within the next minute.");
        return "redirect:/operations";
    }

    @PostMapping("/cases/{caseId}/restart")
    @PreAuthorize("hasRole('ADMIN')")
    String restart(@PathVariable long caseId, RedirectAttributes flash) {
        cases.restart(caseId);
        flash.addFlashAttribute("done", "Case %d was started again from the books.".formatted(caseId));
        return "redirect:/operations";
    }

    @PostMapping("/reviews/retry")
    @PreAuthorize("hasRole('ADMIN')")
    String lookAgain(@RequestParam long customer, @RequestParam String currency, RedirectAttributes flash) {
        reviews.retry(new AccountId(customer, currency));
        flash.addFlashAttribute("done", "The account is looked at again within the next minute.");
        return "redirect:/operations";
    }
}
