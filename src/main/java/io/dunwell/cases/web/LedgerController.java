package io.dunwell.cases.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.TakingBack;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.LedgerLine;
import io.dunwell.ledger.LineType;
import io.dunwell.ledger.TakeBacks;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All lines of an account's ledger, with who wrote them, and the way back of each. */
@Controller
@RequestMapping("/customers/{id:\\d+}/ledger")
@PreAuthorize("isAuthenticated()")
class LedgerController {

    private static final int LINES = 50;
    private static final String AT_ONCE = "Taken back right after it was posted";

    private final Deeds deeds;
    private final Accounts accounts;
    private final TakeBacks books;
    private final TakingBack takingBack;

    LedgerController(Deeds deeds, Accounts accounts, TakeBacks books, TakingBack takingBack) {
        this.deeds = deeds;
        this.accounts = accounts;
        this.books = books;
        this.takingBack = takingBack;
    }

    @GetMapping
    String lines(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var account = accounts.get(accounts.choose(id, currency));
        var rows = LedgerRow.of(
                books.entries(account.id(), account.date()), account.id().currency());
        model.addAttribute("account", account);
        model.addAttribute("rows", AccountController.paged(rows, page, LINES));
        return "cases/ledger";
    }

    @GetMapping("/{type}/{line}/take-back")
    @PreAuthorize("hasRole('COLLECTOR')")
    ModelAndView form(
            @PathVariable long id,
            @PathVariable String type,
            @PathVariable long line,
            @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(small(deeds.account(id, currency), type(type), line), new TakeBackForm(""));
    }

    @PostMapping("/{type}/{line}/take-back")
    @PreAuthorize("hasRole('COLLECTOR')")
    ModelAndView takeBack(
            @PathVariable long id,
            @PathVariable String type,
            @PathVariable long line,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") TakeBackForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        return deeds.answer(
                small(account, type(type), line),
                result,
                flash,
                () -> told(List.of(takingBack.takeBack(
                        account, type(type), line, deeds.today(), form.why().strip()))));
    }

    /** From the sentence that something was booked: one click. */
    @PostMapping("/{type}/undo")
    @PreAuthorize("hasRole('COLLECTOR')")
    ModelAndView undo(
            @PathVariable long id,
            @PathVariable String type,
            @RequestParam String currency,
            @RequestParam List<Long> lines,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        return deeds.answer(
                account, flash, () -> told(takingBack.takeBack(account, type(type), lines, deeds.today(), AT_ONCE)));
    }

    static String undo(AccountId account, LineType type, List<Long> lines) {
        return "/customers/%d/ledger/%s/undo?currency=%s&lines=%s"
                .formatted(
                        account.customerId(),
                        type.name().toLowerCase(Locale.ROOT),
                        account.currency(),
                        lines.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private static String told(List<LedgerLine> lines) {
        var line = lines.get(0);
        var sum = lines.stream()
                .map(LedgerLine::amount)
                .reduce(Money.zero(line.amount().currency()), Money::plus);
        return switch (line.type()) {
            case CHARGE ->
                "%s was taken back; what had paid it is credit on the account now.".formatted(line.reference());
            case CREDIT -> "%s was taken back: what it had paid is open again.".formatted(sum.negated());
            case ALLOCATION -> "%s is credit on the account again, and what it had paid is open.".formatted(sum);
        };
    }

    private SmallForm small(AccountId account, LineType type, long line) {
        return new SmallForm(
                "cases/take-back",
                account,
                page -> page.addObject(
                        "row", new LedgerRow(books.entry(account, type, line), Money.zero(account.currency()))));
    }

    /** @throws io.dunwell.kernel.NotFound when the books have no such lines */
    private static LineType type(String name) {
        for (var type : LineType.values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return type;
            }
        }
        throw NotFound.of("kind of line", name);
    }
}
