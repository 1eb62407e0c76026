package io.dunwell.worklist.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.Calls;
import io.dunwell.cases.Timeline;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.worklist.SavedViews;
import io.dunwell.worklist.TaskForce;
import io.dunwell.worklist.WaitingAccounts;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worker;
import io.dunwell.worklist.Worklist;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
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
    private final WaitingAccounts waiting;
    private final SavedViews views;
    private final TaskContexts contexts;
    private final WorklistCsv csv;

    WorklistController(
            Worklist worklist,
            TaskForce taskForce,
            Accounts accounts,
            Calls calls,
            Timeline timeline,
            BusinessCalendar calendar,
            WaitingAccounts waiting,
            SavedViews views,
            TaskContexts contexts,
            WorklistCsv csv) {
        this.worklist = worklist;
        this.taskForce = taskForce;
        this.accounts = accounts;
        this.calls = calls;
        this.timeline = timeline;
        this.calendar = calendar;
        this.waiting = waiting;
        this.views = views;
        this.contexts = contexts;
        this.csv = csv;
    }

    @Transactional(readOnly = true)
    @GetMapping("/worklist")
    String list(ListQuery query, @RequestParam(defaultValue = "0") int page, Model model) {
        var worker = taskForce.current();
        var today = calendar.today();
        var wanted = query.wanted(today);
        var from = Math.max(0, page);
        model.addAttribute("query", query);
        model.addAttribute("view", query.tab());
        model.addAttribute("dues", DueView.values());
        model.addAttribute("today", today);
        model.addAttribute("worker", worker);
        model.addAttribute("signs", Signs.SIGNS);
        model.addAttribute("forms", Signs.FORMS);
        model.addAttribute("colleagues", taskForce.able("COLLECTOR"));
        model.addAttribute("views", views.of(worker.login()));
        model.addAttribute("counts", counts(worker, query));
        if (query.tab() == ListView.WAITING) {
            model.addAttribute(
                    "waiting",
                    new PageImpl<>(
                            waiting.page(wanted, from, SIZE), PageRequest.of(from, SIZE), waiting.count(wanted)));
            return "worklist/waiting";
        }
        var filter = query.filter(query.tab(), worker, today);
        var figures = worklist.figures(filter);
        var items = worklist.items(filter, query.order(), from, SIZE);
        model.addAttribute("figures", figures);
        model.addAttribute("tasks", new PageImpl<>(items, PageRequest.of(from, SIZE), figures.tasks()));
        model.addAttribute("later", later(items));
        model.addAttribute("context", contexts.of(items));
        return "worklist/list";
    }

    /** All that the filter finds, for a spreadsheet. */
    @GetMapping(path = "/worklist/tasks.csv", produces = "text/csv")
    @PreAuthorize("hasRole('COLLECTOR')")
    void export(ListQuery query, HttpServletResponse response) throws IOException {
        var today = calendar.today();
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"tasks-%s.csv\"".formatted(today));
        csv.write(query.filter(query.tab(), taskForce.current(), today), query.order(), response.getWriter());
    }

    /** The panel beside the list. */
    @Transactional(readOnly = true)
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
        var advice =
                calls.adviceByTheClock(toCall.stream().map(WorkItem::account).collect(Collectors.toSet()));
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
        model.addAttribute("beside", contexts.of(List.of(item)).next(item));
        model.addAttribute(
                "last",
                timeline.newest(account.id(), account.date(), null, LAST_EVENTS).entries());
    }

    private Map<ListView, Long> counts(Worker worker, ListQuery query) {
        var today = calendar.today();
        var counts = new EnumMap<ListView, Long>(ListView.class);
        for (var view : ListView.values()) {
            counts.put(
                    view,
                    view == ListView.WAITING
                            ? waiting.count(query.wanted(today))
                            : worklist.count(query.filter(view, worker, today)));
        }
        return counts;
    }
}
