package io.dunwell.supervision.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import io.dunwell.supervision.ExceptionGroup;
import io.dunwell.supervision.ExceptionKind;
import io.dunwell.supervision.Exceptions;
import java.util.Arrays;
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What slipped through, by the way in which it did. */
@Controller
@RequestMapping("/exceptions")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'POLICY_MANAGER')")
class ExceptionsController {

    private static final int FIRST = 5;
    private static final int SIZE = 50;

    private final Exceptions exceptions;
    private final BusinessCalendar calendar;

    ExceptionsController(Exceptions exceptions, BusinessCalendar calendar) {
        this.exceptions = exceptions;
        this.calendar = calendar;
    }

    @GetMapping
    String list(Model model) {
        var today = calendar.today();
        var groups = exceptions.groups(today, FIRST);
        Predicate<ExceptionGroup> some = group -> group.count() > 0;
        model.addAttribute("today", today);
        model.addAttribute("groups", groups.stream().filter(some).toList());
        model.addAttribute("fine", groups.stream().filter(some.negate()).toList());
        model.addAttribute(
                "total", groups.stream().mapToLong(ExceptionGroup::count).sum());
        return "supervision/exceptions";
    }

    /** All of one kind, a page at a time. */
    @GetMapping("/{key:[a-z-]{1,20}}")
    String one(@PathVariable String key, @RequestParam(defaultValue = "0") int page, Model model) {
        var kind = Arrays.stream(ExceptionKind.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> NotFound.of("kind of exception", key));
        var today = calendar.today();
        model.addAttribute("today", today);
        model.addAttribute("group", exceptions.group(kind, today));
        model.addAttribute("rows", exceptions.page(kind, today, Math.max(0, page), SIZE));
        return "supervision/exception";
    }
}
