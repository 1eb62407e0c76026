package io.dunwell.worklist.web;

import io.dunwell.cases.Account;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.Calls;
import io.dunwell.cases.Collisions;
import io.dunwell.cases.Inquiries;
import io.dunwell.cases.Inquiries.Asked;
import io.dunwell.cases.Investigations;
import io.dunwell.cases.Investigations.Investigated;
import io.dunwell.cases.RepairToMend;
import io.dunwell.cases.Repairs;
import io.dunwell.cases.Replies;
import io.dunwell.cases.ReplyToAnswer;
import io.dunwell.cases.Route;
import io.dunwell.cases.Routes;
import io.dunwell.cases.Timeline;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.staff.CurrentUser;
import io.dunwell.worklist.TaskDesk;
import io.dunwell.worklist.TaskForce;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Everything that the page of a task shows. */
@Component
class TaskPage {

    private static final Set<String> ANSWERING =
            Set.of("answer-customer", "answer-in-place", "negotiate-plan", "review-dispute", "fix-contact");

    private static final int ENTRIES = 12;
    private static final int PROMISE_IN_BUSINESS_DAYS = 5;

    private final Worklist worklist;
    private final TaskDesk desk;
    private final TaskForce taskForce;
    private final Accounts accounts;
    private final Calls calls;
    private final Timeline timeline;
    private final Routes routes;
    private final Replies replies;
    private final Inquiries inquiries;
    private final Investigations investigations;
    private final Repairs repairs;
    private final Companies companies;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final Collisions collisions;

    TaskPage(
            Worklist worklist,
            TaskDesk desk,
            TaskForce taskForce,
            Accounts accounts,
            Calls calls,
            Timeline timeline,
            Routes routes,
            Replies replies,
            Inquiries inquiries,
            Investigations investigations,
            Repairs repairs,
            Companies companies,
            BusinessCalendar calendar,
            CurrentUser user,
            Collisions collisions) {
        this.collisions = collisions;
        this.worklist = worklist;
        this.desk = desk;
        this.taskForce = taskForce;
        this.accounts = accounts;
        this.calls = calls;
        this.timeline = timeline;
        this.routes = routes;
        this.replies = replies;
        this.inquiries = inquiries;
        this.investigations = investigations;
        this.repairs = repairs;
        this.companies = companies;
        this.calendar = calendar;
        this.user = user;
    }

    /** @param sent what the person had filled in; empty for a fresh form */
    ModelAndView of(String taskId, Map<String, String> sent) {
        var item = worklist.get(taskId);
        var account = account(item);
        var page = new ModelAndView("worklist/task");
        page.addObject("item", item);
        page.addObject("account", account);
        var form = desk.form(taskId);
        page.addObject("rows", form.rows());
        page.addObject("heard", Heard.on(form).orElse(null));
        var reply = replies.of(item.caseId()).orElse(null);
        page.addObject("reply", reply);
        var asked = inquiries.of(item.caseId()).orElse(null);
        page.addObject("asked", asked);
        var investigated = investigations.of(item.caseId()).orElse(null);
        page.addObject("investigated", investigated);
        var repair = repairs.of(item.caseId()).orElse(null);
        page.addObject("repair", repair);
        page.addObject("values", sent.isEmpty() ? presets(account, reply) : sent);
        page.addObject("faults", Map.of());
        page.addObject("script", new Script(words(account)));
        page.addObject("chapter", timeline.newest(account.id(), account.date(), null, ENTRIES));
        page.addObject("routes", routes(item.caseId(), beside(reply, asked, investigated, repair)));
        page.addObject("worker", taskForce.current());
        page.addObject("signs", Signs.SIGNS);
        page.addObject("today", account.date());
        page.addObject("untold", form.id().equals("call-customer") ? calls.untold(account.id()) : List.of());
        page.addObject("seen", collisions.seen(account.id()));
        return page;
    }

    /** Some tasks answer what the customer asked for: a call about it chases nobody. */
    private Account account(WorkItem item) {
        var account = accounts.get(item.account());
        return ANSWERING.contains(item.formKey()) ? account.with(calls.answering(account)) : account;
    }

    /** The case beside which a reply is answered, a notice or dispute asked about, or a detail mended. */
    private static @Nullable Long beside(
            @Nullable ReplyToAnswer reply,
            @Nullable Asked asked,
            @Nullable Investigated investigated,
            @Nullable RepairToMend repair) {
        if (repair != null) {
            return repair.caseId();
        }
        if (investigated != null) {
            return investigated.caseId();
        }
        if (asked != null) {
            return asked.caseId();
        }
        return reply == null ? null : reply.caseId();
    }

    private List<Route> routes(long caseId, @Nullable Long beside) {
        var all = new ArrayList<>(routes.of(caseId));
        if (beside != null) {
            all.addAll(routes.of(beside));
        }
        return all;
    }

    /** What is most often agreed: all that is to be collected, in the customer's next payment run or in a week. */
    private Map<String, String> presets(Account account, @Nullable ReplyToAnswer reply) {
        var presets = new HashMap<String, String>();
        var amount = account.facts().toCollect();
        if (amount.isPositive()) {
            presets.put("promiseAmount", amount.amount().toPlainString());
        }
        var named = reply == null ? null : reply.payDay();
        presets.put("promiseDate", (named == null ? payDay(account) : named).toString());
        return presets;
    }

    private LocalDate payDay(Account account) {
        return account.customer()
                .payRun()
                .nextRun(account.date())
                .orElseGet(() -> calendar.plusBusinessDays(account.date(), PROMISE_IN_BUSINESS_DAYS));
    }

    private Map<String, String> words(Account account) {
        var contact = account.rightParty();
        return Map.of(
                "person",
                user.name(),
                "company",
                companies.current().name(),
                "contact",
                contact == null ? "the person who settles the invoices" : contact.name(),
                "currency",
                account.id().currency());
    }
}
