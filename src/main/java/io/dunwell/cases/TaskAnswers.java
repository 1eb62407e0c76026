package io.dunwell.cases;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.dunwell.customers.Customers;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.staff.CurrentUser;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes tasks: the answer goes into the books and the case goes on, both or neither. */
@Service
public class TaskAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(TaskAnswers.class);

    private final Map<String, TaskAnswer> answers;
    private final Customers customers;
    private final CaseProcesses processes;
    private final CaseDesk desk;
    private final DoneTasks done;
    private final BusinessCalendar calendar;
    private final CurrentUser user;

    TaskAnswers(
            List<TaskAnswer> answers,
            Customers customers,
            CaseProcesses processes,
            CaseDesk desk,
            DoneTasks done,
            BusinessCalendar calendar,
            CurrentUser user) {
        this.answers = answers.stream().collect(toMap(TaskAnswer::form, identity()));
        this.customers = customers;
        this.processes = processes;
        this.desk = desk;
        this.done = done;
        this.calendar = calendar;
        this.user = user;
    }

    /**
     * Takes a person's answer and moves the case on.
     *
     * @param form id of the form that was filled in; a form without a class of its own only decides the way
     * @throws io.dunwell.kernel.Rejection when the answer cannot be taken
     * @throws io.dunwell.kernel.NotFound when the task is closed already
     */
    @Transactional
    public void complete(String taskId, String form, Answer answer) {
        var outcome = answer.outcome();
        var caseId = processes.caseOfTask(taskId);
        var task = new AnsweredTask(taskId, caseId, desk.snapshot(caseId).facts(), calendar.today());
        var taken = answers.get(form);
        if (answer.isYes("detailsVerified")) {
            customers
                    .rightPartyContact(task.facts().account().customerId())
                    .ifPresent(contact -> customers.verifyContact(contact.id(), task.today()));
        }
        if (taken != null) {
            taken.take(task, answer);
        }
        desk.notes().answers.put(caseId, new LastAnswer(form, outcome, user.login()));
        processes.complete(taskId, outcome);
        done.done(task, form);
        LOG.info("task completed case={} form={} outcome={}", caseId, form, outcome);
    }
}
