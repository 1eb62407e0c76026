package io.dunwell.worklist.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.Calls;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Collisions;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Rejection;
import io.dunwell.staff.StaffMember;
import io.dunwell.worklist.DecisionLinks;
import io.dunwell.worklist.DecisionMails;
import io.dunwell.worklist.FormRefused;
import io.dunwell.worklist.TaskDesk;
import io.dunwell.worklist.TaskForce;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: the account, the form, what happened so far, and where the case stands in its diagram. */
@Controller
@RequestMapping("/tasks/{taskId}")
@PreAuthorize("hasRole('COLLECTOR')")
class TaskController {

    private static final String TOGETHER =
            "Somebody else changed this account at the same moment, so nothing was saved. Save once more.";

    private final Worklist worklist;
    private final TaskDesk desk;
    private final TaskForce taskForce;
    private final TaskPage page;
    private final Accounts accounts;
    private final Cases cases;
    private final BusinessCalendar calendar;
    private final DecisionLinks links;
    private final DecisionMails mails;
    private final Collisions collisions;
    private final Calls calls;

    TaskController(
            Worklist worklist,
            TaskDesk desk,
            TaskForce taskForce,
            TaskPage page,
            Accounts accounts,
            Cases cases,
            BusinessCalendar calendar,
            DecisionLinks links,
            DecisionMails mails,
            Collisions collisions,
            Calls calls) {
        this.calls = calls;
        this.collisions = collisions;
        this.worklist = worklist;
        this.desk = desk;
        this.taskForce = taskForce;
        this.page = page;
        this.accounts = accounts;
        this.cases = cases;
        this.calendar = calendar;
        this.links = links;
        this.mails = mails;
    }

    @Transactional(readOnly = true)
    @GetMapping
    ModelAndView open(@PathVariable String taskId) {
        return page.of(taskId, Map.of()).addObject("deciders", deciders(taskId)).addObject("mails", mails.of(taskId));
    }

    @PostMapping
    ModelAndView complete(
            @PathVariable String taskId,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "list") String then,
            RedirectAttributes flash) {
        var item = worklist.get(taskId);
        var overtaken = collisions.since(item.account(), sent.get(Collisions.FIELD));
        if (overtaken.isPresent()) {
            return refused(page.of(taskId, sent), Map.of(), overtaken.get());
        }
        try {
            desk.complete(taskId, taskForce.current(), sent);
        } catch (FormRefused refusal) {
            return refused(page.of(taskId, sent), refusal.faults(), null);
        } catch (Rejection refusal) {
            return refused(page.of(taskId, sent), Map.of(), refusal.sentence());
        } catch (ConcurrencyFailureException together) {
            return refused(page.of(taskId, sent), Map.of(), TOGETHER);
        }
        flash.addFlashAttribute("done", "Task done: %s. %s".formatted(item.title(), whatFollows(item)));
        return new ModelAndView(then.equals("next") ? next() : "redirect:/worklist");
    }

    @PostMapping("/take")
    String take(@PathVariable String taskId, RedirectAttributes flash) {
        return after(taskId, () -> desk.take(taskId, taskForce.current()), "This task is yours now.", flash);
    }

    /** Of a call that was begun and not written down; the task stays. */
    @PostMapping("/unanswered")
    String unanswered(@PathVariable String taskId, @RequestParam long call, RedirectAttributes flash) {
        var account = worklist.get(taskId).account();
        return after(
                taskId,
                () -> calls.nobodyAnswered(account, call),
                "Nobody answered: that is written down. The task is still open.",
                flash);
    }

    @PostMapping("/give-back")
    String giveBack(@PathVariable String taskId, RedirectAttributes flash) {
        return after(
                taskId, () -> desk.giveBack(taskId, taskForce.current()), "The task waits for somebody again.", flash);
    }

    /** A link with which an owner decides without signing in, to be sent to them in any way. */
    @PostMapping("/link")
    String link(@PathVariable String taskId, @RequestParam long person, RedirectAttributes flash) {
        try {
            links.issue(taskId, person)
                    .ifPresentOrElse(
                            address -> flash.addFlashAttribute("link", address.toString()),
                            () -> flash.addFlashAttribute(
                                    "refused",
                                    "Nobody outside reaches this Dunwell: an administrator sets DUNWELL_PUBLIC_URL."));
        } catch (Rejection refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:/tasks/" + taskId;
    }

    /** Somebody was faster, or the customer paid: not a fault of the person who looks. */
    @ExceptionHandler
    ModelAndView closed(NotFound absence) {
        return new ModelAndView("worklist/closed", HttpStatus.GONE);
    }

    private List<StaffMember> deciders(String taskId) {
        return DecisionLinks.isForOwners(worklist.get(taskId)) ? links.deciders() : List.of();
    }

    private static ModelAndView refused(ModelAndView form, Map<String, String> faults, @Nullable String refusal) {
        form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        form.addObject("faults", faults);
        form.addObject("refusal", refusal);
        return form;
    }

    /** Lets the case hear at once what the answer changed in the books. */
    private String whatFollows(WorkItem item) {
        var account = new AccountId(item.customerId(), item.overdue().currency());
        cases.look(account, calendar.today());
        return item.customerName() + ": " + accounts.get(account).next();
    }

    private String next() {
        return worklist.takeNext(taskForce.current())
                .map(taskId -> "redirect:/tasks/" + taskId)
                .orElse("redirect:/worklist");
    }

    private static String after(String taskId, Runnable change, String sentence, RedirectAttributes flash) {
        try {
            change.run();
            flash.addFlashAttribute("done", sentence);
        } catch (Rejection refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:/tasks/" + taskId;
    }
}
