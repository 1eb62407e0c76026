package io.dunwell.worklist;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnswerRejected;
import io.dunwell.cases.Replies;
import io.dunwell.cases.TaskAnswers;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customers;
import io.dunwell.engine.TaskForms;
import io.dunwell.worklist.FormField.Choice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person's work on one task: taking it, giving it back, filling in its form. */
@Service
public class TaskDesk {

    private static final Set<String> REPLIES = Set.of("answer-customer", "answer-in-place");

    private final Worklist worklist;
    private final TaskForms forms;
    private final TaskAnswers answers;
    private final Replies replies;
    private final Customers customers;

    TaskDesk(Worklist worklist, TaskForms forms, TaskAnswers answers, Replies replies, Customers customers) {
        this.worklist = worklist;
        this.forms = forms;
        this.answers = answers;
        this.replies = replies;
        this.customers = customers;
    }

    /** @throws io.dunwell.kernel.NotFound when the task is closed */
    public TaskForm form(String taskId) {
        var form = TaskForm.read(forms.json(taskId));
        return form.id().equals("fix-contact")
                ? form.offering("otherContact", contacts(worklist.get(taskId).customerId()))
                : form;
    }

    private List<Choice> contacts(long customerId) {
        return customers.contacts(customerId).stream()
                .filter(Contact::active)
                .map(contact -> new Choice(Long.toString(contact.id()), contact.name()))
                .toList();
    }

    /**
     * @throws io.dunwell.kernel.NotFound when the task is closed
     * @throws NotYourTask when it is for people of another role
     * @throws TaskTaken when another person has it
     */
    @Transactional
    public void take(String taskId, Worker worker) {
        var item = worklist.get(taskId);
        if (!worker.may(item)) {
            throw NotYourTask.isFor(item.candidateRole());
        }
        worklist.claim(taskId, worker);
    }

    /**
     * Gives a task back to the queue.
     *
     * @throws NotYourTask when another person has it, except for supervisors
     */
    @Transactional
    public void giveBack(String taskId, Worker worker) {
        var assignee = worklist.get(taskId).assignee();
        if (assignee != null
                && !worker.logins().contains(assignee)
                && !worker.roles().contains("SUPERVISOR")) {
            throw NotYourTask.isHeldBy(assignee);
        }
        worklist.release(taskId);
    }

    /**
     * Takes the task, the answers go into the books and the case goes on: all or nothing.
     *
     * @param sent what the form's fields held, by key; for a reply also {@code seen}, the newest text on the page
     * @throws io.dunwell.cases.ReplyNotRead when the customer has written more than that
     * @throws FormRefused when an answer is missing or cannot be taken
     */
    @Transactional
    public void complete(String taskId, Worker worker, Map<String, String> sent) {
        take(taskId, worker);
        var form = form(taskId);
        var faults = form.faults(sent);
        if (!faults.isEmpty()) {
            throw new FormRefused(faults);
        }
        var item = worklist.get(taskId);
        if (REPLIES.contains(item.formKey())) {
            replies.refuseUnread(item.caseId(), sent.getOrDefault("seen", ""));
        }
        try {
            answers.complete(taskId, item.formKey(), new Answer(form.answers(sent)));
        } catch (AnswerRejected refusal) {
            throw new FormRefused(Map.of(refusal.field(), refusal.sentence()));
        }
    }
}
