package io.dunwell.worklist.web;

import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Rejection;
import io.dunwell.staff.Written;
import io.dunwell.worklist.Handing;
import io.dunwell.worklist.TaskDesk;
import io.dunwell.worklist.TaskForce;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worker;
import io.dunwell.worklist.Worklist;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One deed on many ticked tasks: each is done or refused on its own, and the answer names those that were refused. */
@Controller
@RequestMapping("/worklist/ticked")
@PreAuthorize("hasRole('COLLECTOR')")
class BulkController {

    private static final int NAMED = 5;

    private final Worklist worklist;
    private final TaskDesk desk;
    private final Handing handing;
    private final TaskForce taskForce;
    private final WorklistCsv csv;

    BulkController(Worklist worklist, TaskDesk desk, Handing handing, TaskForce taskForce, WorklistCsv csv) {
        this.worklist = worklist;
        this.desk = desk;
        this.handing = handing;
        this.taskForce = taskForce;
        this.csv = csv;
    }

    @PostMapping("/assign")
    String assign(
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        var worker = taskForce.current();
        return each(task, id -> handing.assign(id, worker, to, note), "given to " + to, back, flash);
    }

    @PostMapping("/snooze")
    String snooze(
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        if (until == null) {
            flash.addFlashAttribute("refused", "Choose the day until which the tasks are put off.");
            return to(back);
        }
        var worker = taskForce.current();
        return each(
                task,
                id -> handing.snooze(id, worker, until, why),
                "put off until " + Written.forReader().date(until),
                back,
                flash);
    }

    @PostMapping("/wake")
    String wake(
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        var worker = taskForce.current();
        return each(task, id -> handing.wake(id, worker), "brought back", back, flash);
    }

    @PostMapping("/take")
    String take(
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        var worker = taskForce.current();
        return each(task, id -> desk.take(id, worker), "taken", back, flash);
    }

    @PostMapping("/give-back")
    String giveBack(
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        var worker = taskForce.current();
        return each(task, id -> desk.giveBack(id, worker), "given back to the team", back, flash);
    }

    @PostMapping("/tasks.csv")
    void export(@RequestParam(defaultValue = "") List<String> task, HttpServletResponse response) throws IOException {
        Worker worker = taskForce.current();
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"tasks.csv\"");
        csv.write(
                task.stream()
                        .flatMap(id -> worklist.find(id).stream())
                        .filter(worker::may)
                        .toList(),
                response.getWriter());
    }

    private String each(List<String> tasks, Consumer<String> deed, String done, String back, RedirectAttributes flash) {
        if (tasks.isEmpty()) {
            flash.addFlashAttribute("refused", "No task was ticked: tick some with the boxes or with X.");
            return to(back);
        }
        var refused = new ArrayList<String>();
        for (var task : tasks) {
            refusal(task, deed).ifPresent(refused::add);
        }
        int many = tasks.size() - refused.size();
        if (many > 0) {
            flash.addFlashAttribute("done", "%s %s.".formatted(many == 1 ? "1 task was" : many + " tasks were", done));
        }
        if (!refused.isEmpty()) {
            flash.addFlashAttribute("refused", told(refused));
        }
        return to(back);
    }

    private Optional<String> refusal(String task, Consumer<String> deed) {
        var name = worklist.find(task).map(WorkItem::customerName).orElse("A task");
        try {
            deed.accept(task);
            return Optional.empty();
        } catch (NotFound closed) {
            return Optional.of(name + " was done meanwhile.");
        } catch (Rejection refusal) {
            return Optional.of(name + ": " + refusal.sentence());
        } catch (ConcurrencyFailureException together) {
            return Optional.of(name + ": somebody else worked on it at the same moment.");
        }
    }

    private static String told(List<String> refused) {
        var rest = refused.size() - NAMED;
        return "%s not: %s%s"
                .formatted(
                        refused.size() == 1 ? "1 was" : refused.size() + " were",
                        String.join(" ", refused.subList(0, Math.min(NAMED, refused.size()))),
                        rest > 0 ? " And %d more.".formatted(rest) : "");
    }

    /** Only ever to the list itself. */
    private static String to(String back) {
        return "redirect:" + ListQuery.PATH + (back.isEmpty() ? "" : "?" + back);
    }
}
