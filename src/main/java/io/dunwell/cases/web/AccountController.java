package io.dunwell.cases.web;

import io.dunwell.cases.Account;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Hardships;
import io.dunwell.cases.Pauses;
import io.dunwell.cases.Repairs;
import io.dunwell.cases.Routes;
import io.dunwell.cases.Timeline;
import io.dunwell.cases.TimelineEntry.Group;
import io.dunwell.customers.EmailConsents;
import io.dunwell.customers.Wishes;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import io.dunwell.ledger.WriteOffs;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One customer's account: figures, items, agreements, story, and the case's place in its diagram. */
@Controller
@PreAuthorize("isAuthenticated()")
class AccountController {

    private static final int ITEMS = 25;
    private static final int CREDITS = 6;
    private static final int CREDITS_PER_PAGE = 50;
    private static final int ENTRIES = 20;
    private static final int MOST_ENTRIES = 500;

    private final Accounts accounts;
    private final Cases cases;
    private final Ledger ledger;
    private final Timeline timeline;
    private final Routes routes;
    private final EmailConsents emails;
    private final Wishes wishes;
    private final Pauses pauses;
    private final Hardships hardships;
    private final WriteOffs writeOffs;
    private final Repairs repairs;
    private final OpenComplaints complaints;

    AccountController(
            Accounts accounts,
            Cases cases,
            Ledger ledger,
            Timeline timeline,
            Routes routes,
            EmailConsents emails,
            Wishes wishes,
            Pauses pauses,
            Hardships hardships,
            WriteOffs writeOffs,
            Repairs repairs,
            OpenComplaints complaints) {
        this.accounts = accounts;
        this.cases = cases;
        this.ledger = ledger;
        this.timeline = timeline;
        this.routes = routes;
        this.emails = emails;
        this.wishes = wishes;
        this.pauses = pauses;
        this.hardships = hardships;
        this.writeOffs = writeOffs;
        this.repairs = repairs;
        this.complaints = complaints;
    }

    @Transactional(readOnly = true)
    @GetMapping("/customers/{id:\\d+}")
    String account(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable Group show,
            @RequestParam(defaultValue = "" + ENTRIES) int entries,
            Model model) {
        var account = accounts.get(accounts.choose(id, currency));
        var credits = CreditRow.of(ledger.lines(account.id(), account.date()));
        model.addAttribute("account", account);
        model.addAttribute("wishes", wishes.of(id));
        model.addAttribute("hardship", hardships.openOf(id).orElse(null));
        model.addAttribute("pauses", pauses.of(account));
        model.addAttribute("repairs", repairs.openOf(id));
        model.addAttribute("complaints", complaints.of(id));
        model.addAttribute("accounts", accounts.of(id));
        model.addAttribute("items", items(account, page));
        model.addAttribute("credits", credits.stream().limit(CREDITS).toList());
        model.addAttribute("creditCount", credits.size());
        model.addAttribute("noEmail", noEmail(account));
        givenUp(account, model);
        story(account, show, entries, model);
        var latest = account.latestCase();
        model.addAttribute("routes", latest == null ? List.of() : routes.of(latest.id()));
        return "cases/account";
    }

    /** The timeline alone, for its filters and for more of it. */
    @Transactional(readOnly = true)
    @GetMapping("/customers/{id:\\d+}/timeline")
    String timeline(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable Group show,
            @RequestParam(defaultValue = "" + ENTRIES) int entries,
            Model model) {
        var account = accounts.get(accounts.choose(id, currency));
        model.addAttribute("account", account);
        story(account, show, entries, model);
        return "cases/account :: timeline";
    }

    @Transactional(readOnly = true)
    @GetMapping("/customers/{id:\\d+}/payments")
    String payments(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var account = accounts.get(accounts.choose(id, currency));
        model.addAttribute("account", account);
        model.addAttribute(
                "credits", paged(CreditRow.of(ledger.lines(account.id(), account.date())), page, CREDITS_PER_PAGE));
        return "cases/payments";
    }

    @GetMapping("/cases/{caseId:\\d+}")
    String ofCase(@PathVariable long caseId) {
        return "redirect:" + address(cases.account(caseId));
    }

    static String address(AccountId account) {
        return "/customers/%d?currency=%s".formatted(account.customerId(), account.currency());
    }

    private void story(Account account, @Nullable Group show, int entries, Model model) {
        var many = Math.max(1, Math.min(MOST_ENTRIES, entries));
        model.addAttribute("chapter", timeline.newest(account.id(), account.date(), show, many));
        model.addAttribute("show", show);
        model.addAttribute("groups", Group.values());
        model.addAttribute("more", Math.min(MOST_ENTRIES, many + 2 * ENTRIES));
    }

    private void givenUp(Account account, Model model) {
        model.addAttribute("writeOffs", writeOffs.of(account.id()));
        model.addAttribute("recoveries", writeOffs.recoveries(account.id()));
        model.addAttribute("recoverable", writeOffs.recoverable(account.id()));
    }

    /** Addresses of its people that want no email. */
    private Set<String> noEmail(Account account) {
        return emails.stopped(account.contacts().stream()
                .flatMap(contact -> Stream.ofNullable(contact.email()))
                .toList());
    }

    private static Page<OpenItem> items(Account account, int page) {
        return paged(account.figures().openItems(), page, ITEMS);
    }

    static <T> Page<T> paged(List<T> all, int page, int size) {
        var last = Math.max(0, (all.size() - 1) / size);
        var request = PageRequest.of(Math.max(0, Math.min(page, last)), size);
        var from = (int) Math.min(request.getOffset(), all.size());
        return new PageImpl<>(all.subList(from, Math.min(from + size, all.size())), request, all.size());
    }
}
