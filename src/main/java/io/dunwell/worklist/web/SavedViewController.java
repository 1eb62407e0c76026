package io.dunwell.worklist.web;

import io.dunwell.kernel.Rejection;
import io.dunwell.worklist.SavedViews;
import io.dunwell.worklist.TaskForce;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filters that people keep. */
@Controller
@RequestMapping("/worklist/views")
@PreAuthorize("hasRole('COLLECTOR')")
class SavedViewController {

    private final SavedViews views;
    private final TaskForce taskForce;

    SavedViewController(SavedViews views, TaskForce taskForce) {
        this.views = views;
        this.taskForce = taskForce;
    }

    @PostMapping
    String save(
            ListQuery query,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean share,
            RedirectAttributes flash) {
        var worker = taskForce.current();
        try {
            views.save(
                    worker.login(), name, query.query(), share && worker.roles().contains("SUPERVISOR"));
            flash.addFlashAttribute("done", "The view “%s” is kept.".formatted(name.strip()));
        } catch (Rejection refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:" + query.address();
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable long id, RedirectAttributes flash) {
        views.remove(id, taskForce.current().login());
        flash.addFlashAttribute("done", "The view was removed.");
        return "redirect:" + ListQuery.PATH;
    }
}
