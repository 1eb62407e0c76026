package io.dunwell.worklist.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.Calls;
import io.dunwell.cases.Timeline;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.worklist.TaskForce;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worker;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistPage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for people: one's own tasks, those that nobody has, all that one may see. */
@Controller
@PreAuthorize("isAuthenticated()")
class WorklistController {

    private static final int SIZE = 50;
    private static final int LAST_EVENTS = 4;

    private final Worklist worklist;
    private final TaskForce taskForce;
    private final Accounts accounts;
    private final Calls calls;
    private final Timeline timeline;
    private final BusinessCalendar calendar;

    WorklistController(
            Worklist worklist,
            TaskForce taskForce,
            Accounts accounts,
            Calls calls,
            Timeline timeline,
            BusinessCalendar calendar) {
        this.worklist = worklist;
        this.taskForce = taskForce;
        this.accounts = accounts;
        this.calls = calls;
        this.timeline = timeline;
        this.calendar = calendar;
    }

    @GetMapping("/worklist")
    String list(
            @RequestParam(defaultValue = "all") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String due,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var worker = taskForce.current();
        var today = calendar.today();
        var chosen = ListView.of(view);
        var when = DueView.of(due);
        var items = worklist.page(when.of(chosen.filter(worker, q), today), Math.max(0, page), SIZE);
        model.addAttribute("view", chosen);
        model.addAttribute("q", q);
        model.addAttribute("due", when);
        model.addAttribute("dues", DueView.values());
        model.addAttribute("today", today);
        model.addAttribute("counts", counts(worker, q, when, today));
        model.addAttribute("worker", worker);
        model.addAttribute("signs", Signs.SIGNS);
        model.addAttribute("tasks", paged(items));
        model.addAttribute("later", later(items.items()));
        items.items().stream().findFirst().ifPresent(first -> preview(first, model));
        return "worklist/list";
    }

    /** The panel beside the list. */
    @GetMapping("/tasks/{taskId}/peek")
    String peek(@PathVariable String taskId, Model model) {
        model.addAttribute("worker", taskForce.current());
        model.addAttribute("today", calendar.today());
        preview(worklist.get(taskId), model);
        return "worklist/list :: peek";
    }

    @PostMapping("/worklist/next")
    @PreAuthorize("hasRole('COLLECTOR')")
    String next(RedirectAttributes flash) {
        return worklist.takeNext(taskForce.current())
                .map(taskId -> "redirect:/tasks/" + taskId)
                .orElseGet(() -> {
                    flash.addFlashAttribute("remark", "Nothing waits for you at the moment.");
                    return "redirect:/worklist";
                });
    }

    /** By task id, since when the customer of a call may be called, for those who may not be now. */
    private Map<String, String> later(List<WorkItem> items) {
        var toCall = items.stream().filter(WorkItem::isCall).toList();
        var advice = calls.advice(toCall.stream().map(WorkItem::account).collect(Collectors.toSet()));
        var later = new HashMap<String, String>();
        for (var item : toCall) {
            var about = advice.get(item.account());
            if (about != null && about.when() != null) {
                later.put(item.taskId(), about.when());
            }
        }
        return later;
    }

    private void preview(WorkItem item, Model model) {
        var account = accounts.get(item.account());
        model.addAttribute("item", item);
        model.addAttribute("account", account);
        model.addAttribute(
                "last",
                timeline.newest(account.id(), account.date(), null, LAST_EVENTS).entries());
    }

    private LinkedHashMap<ListView, Long> counts(Worker worker, String text, DueView due, LocalDate today) {
        var counts = new LinkedHashMap<ListView, Long>();
        for (var view : ListView.values()) {
            counts.put(view, worklist.count(due.of(view.filter(worker, text), today)));
        }
        return counts;
    }

    private static PageImpl<WorkItem> paged(WorklistPage page) {
        return new PageImpl<>(page.items(), PageRequest.of(page.page(), page.size()), page.total());
    }
}
