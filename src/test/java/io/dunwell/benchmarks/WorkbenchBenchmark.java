package io.dunwell.benchmarks;

import io.dunwell.cases.Cases;
import io.dunwell.engine.DueWaits;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.process.Visitor;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pages of a collector's day while twenty collectors work at once, and the list beside the same list asked of the
 * engine's task query with variables. Every account is delinquent and has a task; some of them are real cases at a real
 * call, on which calls are written down, the others are rows of the list alone.
 */
final class WorkbenchBenchmark {

    private static final Duration WARM_UP = Duration.ofMinutes(4);
    private static final List<String> VIEWS = List.of("mine", "queue", "all", "waiting");
    private static final int REAL = 1_000;
    private static final int COLLECTORS = 20;
    private static final int ROUNDS = 12;
    private static final int PAID_CUSTOMERS_EACH = 4;
    private static final int OLD = 40;
    private static final int CHUNK = 1_000;
    private static final int AIM_MILLIS = 100;

    /** Between one page and the next of a collector, on average; a real one reads longer. */
    private static final int PAUSE_MILLIS = 1_000;

    private static final double AIM_RATIO = 10;

    private static final String CASES =
            """
            insert into collection_case (id, customer_id, currency, open_key, policy_key, opened_on, process_instance,
              stage_reached, highest_stage, standing, carrying_due_on, overdue_amount, to_collect, broken_promises,
              next_action, next_action_id, next_action_on, next_action_by, recorded_by, recorded_at, version)
            values (?, ?, 'USD', ?, 'standard-dunning', ?, null, 2, 2, 'TREAT', ?, ?, ?, ?, 'Call customer', 'CallCustomer',
              ?, 'PERSON', 'bench', current_timestamp, 0)
            """;
    private static final String TASKS =
            """
            insert into work_item (task_id, case_id, customer_id, currency, activity_id, title, form_key, candidate_role,
              assignee, due_on, priority, why, overdue_amount, to_collect, days_overdue, oldest_due_on, broken_promises,
              opened_on, recorded_at, version)
            values (?, ?, ?, 'USD', 'CallCustomer', 'Call customer', 'call-customer', 'COLLECTOR', ?, ?, ?,
              'to collect', ?, ?, ?, ?, ?, ?, current_timestamp, 0)
            """;

    private final ApplicationContext application;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private LocalDate today = Receivables.AS_OF;

    WorkbenchBenchmark(ApplicationContext application) {
        this.application = application;
        this.jdbc = new JdbcTemplate(application.getBean(DataSource.class));
        this.transaction = application.getBean(TransactionTemplate.class);
    }

    void run(int accounts) throws Exception {
        fill(accounts);
        Table.title("Workbench: %d delinquent accounts with a task each, %d invoices"
                .formatted(accounts, jdbc.queryForObject("select count(*) from charge", Integer.class)));
        againstTheEngine(accounts);
        pages();
    }

    private void fill(int accounts) throws Exception {
        new Receivables(application).addDue(0, accounts, today.minusDays(OLD));
        new LargeLedger(application.getBean(DataSource.class))
                .grow(accounts * PAID_CUSTOMERS_EACH, (c, j) -> today.minusDays(60 + c % 300), (c, j) -> true);
        var customers = jdbc.queryForList("select id from customer where source = 'bench' order by id", Long.class);
        // The others are rows of the list alone: nobody looks at them.
        jdbc.update("delete from review_queue");
        realCalls(customers.subList(0, REAL));
        listed(customers.subList(REAL, customers.size()));
        engineTasks(accounts);
        var team = application.getBean(Team.class);
        IntStream.range(0, COLLECTORS).forEach(number -> StaffFixtures.person(team, login(number), Role.COLLECTOR));
    }

    private static String login(int number) {
        return "collector" + number;
    }

    /** Lives through the days until a person is to call; that day is the one on which everything is measured. */
    private void realCalls(List<Long> customers) {
        var cases = application.getBean(Cases.class);
        var waits = application.getBean(DueWaits.class);
        var calendar = application.getBean(BusinessCalendar.class);
        var accounts = customers.stream().map(id -> new AccountId(id, "USD")).toList();
        today = Receivables.AS_OF.minusDays(OLD);
        while (calls().size() < REAL / 2) {
            today = today.plusDays(1);
            if (today.isAfter(Receivables.AS_OF)) {
                throw new IllegalStateException("Nobody is to be called");
            }
            Receivables.at(application, today);
            cases.askForReviews(accounts, "benchmark");
            cases.workReviewQueue(today, done -> {});
            waits.runThrough(calendar.beginningOf(today), done -> {});
        }
    }

    private List<String> calls() {
        return jdbc.queryForList(
                "select task_id from work_item where task_id not like 'listed-%' and form_key = 'call-customer'",
                String.class);
    }

    private void listed(List<Long> customers) {
        for (int from = 0; from < customers.size(); from += CHUNK) {
            var some = customers.subList(from, Math.min(customers.size(), from + CHUNK));
            transaction.executeWithoutResult(status -> {
                jdbc.batchUpdate(CASES, some, CHUNK, (row, id) -> {
                    row.setLong(1, LargeLedger.FIRST + id);
                    row.setLong(2, id);
                    row.setString(3, id + ":USD");
                    row.setDate(4, Date.valueOf(today.minusDays(30)));
                    row.setDate(5, Date.valueOf(oldest(id)));
                    row.setLong(6, amount(id));
                    row.setLong(7, amount(id));
                    row.setInt(8, id % 20 == 0 ? 1 : 0);
                    row.setDate(9, Date.valueOf(due(id)));
                });
                jdbc.batchUpdate(TASKS, some, CHUNK, (row, id) -> {
                    row.setString(1, "listed-" + id);
                    row.setLong(2, LargeLedger.FIRST + id);
                    row.setLong(3, id);
                    row.setString(4, id % 3 == 0 ? login((int) (id / 3 % COLLECTORS)) : null);
                    row.setDate(5, Date.valueOf(due(id)));
                    row.setInt(6, priority(id));
                    row.setLong(7, amount(id));
                    row.setLong(8, amount(id));
                    row.setInt(9, (int) (today.toEpochDay() - oldest(id).toEpochDay()));
                    row.setDate(10, Date.valueOf(oldest(id)));
                    row.setInt(11, id % 20 == 0 ? 1 : 0);
                    row.setDate(12, Date.valueOf(today.minusDays(3)));
                });
            });
        }
    }

    private LocalDate oldest(long id) {
        return today.minusDays(5 + id * 7 % 120);
    }

    private LocalDate due(long id) {
        return today.plusDays(id % 9 - 2);
    }

    private static long amount(long id) {
        return 50 + id * 131 % 20_000;
    }

    private static int priority(long id) {
        return (int) (id * 37 % 97);
    }

    /** What a list on the engine alone would ask: tasks with what ranks and describes them as variables. */
    private void engineTasks(int many) {
        var tasks = application.getBean(TaskService.class);
        for (int from = 0; from < many; from += CHUNK) {
            int first = from;
            int last = Math.min(many, from + CHUNK);
            transaction.executeWithoutResult(status -> {
                for (long id = first; id < last; id++) {
                    var task = tasks.newTask("engine-" + id);
                    task.setName("Call customer");
                    task.setPriority(priority(id));
                    task.setDueDate(Date.valueOf(due(id)));
                    tasks.saveTask(task);
                    tasks.setVariablesLocal(
                            task.getId(),
                            Map.of("customer", "Customer " + id, "toCollect", amount(id), "role", "COLLECTOR"));
                }
            });
        }
    }

    private void againstTheEngine(int accounts) {
        var worklist = application.getBean(Worklist.class);
        var filter = WorklistFilter.all(Set.of("COLLECTOR"));
        var tasks = application.getBean(TaskService.class);
        Callable<Integer> ours = () -> worklist.page(filter, 0, 50).items().size();
        Callable<Integer> theirs = () -> {
            var query = tasks.createTaskQuery().taskVariableValueEquals("role", "COLLECTOR");
            var page = query.orderByTaskPriority().desc().listPage(0, 50);
            page.forEach(task -> tasks.getVariablesLocal(task.getId()));
            query.count();
            return page.size();
        };
        repeat(3, ours);
        repeat(1, theirs);
        var list = Measured.of(10, () -> repeat(10, ours));
        var engine = Measured.of(3, () -> repeat(3, theirs));
        Table.row("first page and number of the list", list);
        Table.row("the same of the engine's task query with variables", engine);
        Table.ratio("the list, against the engine's task query", list, engine, AIM_RATIO);
    }

    private static void repeat(int times, Callable<Integer> work) {
        for (int i = 0; i < times; i++) {
            try {
                work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** What one collector does in one round; each kind is measured for itself. */
    private interface Deed {
        String on(Visitor visitor, int number) throws Exception;
    }

    private void pages() throws Exception {
        var visitors = new ArrayList<Visitor>();
        for (int number = 0; number < COLLECTORS; number++) {
            visitors.add(signedIn(login(number)));
        }
        var customers = jdbc.queryForList("select id from customer where source = 'bench' order by id", Long.class);
        Table.line("");
        Table.line(
                "%d collectors at once, each the next page about %d ms after the last has come; milliseconds: median, 95 of 100, worst",
                COLLECTORS, PAUSE_MILLIS);
        warmUp(visitors, customers);
        measure(visitors, "worklist, mine", (visitor, n) -> visitor.open("/worklist?view=mine"));
        measure(visitors, "worklist, team queue", (visitor, n) -> visitor.open("/worklist?view=queue"));
        measure(visitors, "worklist, all", (visitor, n) -> visitor.open("/worklist?view=all"));
        measure(visitors, "worklist, late", (visitor, n) -> visitor.open("/worklist?view=all&due=late"));
        measure(visitors, "worklist, over 15,000", (visitor, n) -> visitor.open("/worklist?over=15000"));
        measure(visitors, "worklist, broken promises", (visitor, n) -> visitor.open("/worklist?broken=on&days=90"));
        measure(visitors, "worklist, by amount", (visitor, n) -> visitor.open("/worklist?sort=collect"));
        measure(visitors, "worklist, no contact for 10 days", (visitor, n) -> visitor.open("/worklist?quiet=10"));
        measure(visitors, "worklist, one customer", (visitor, n) -> visitor.open("/worklist?q=Customer+" + (4711 + n)));
        measure(visitors, "waiting for Dunwell", (visitor, n) -> visitor.open("/worklist?view=waiting"));
        var tasks = calls();
        measure(
                visitors,
                "the panel beside the list",
                (visitor, n) -> visitor.open("/tasks/" + tasks.get(n) + "/peek"));
        measure(visitors, "account", (visitor, n) -> visitor.open("/customers/" + customers.get(n)));
        measure(visitors, "search", (visitor, n) -> visitor.open("/customers?q=Customer+" + (4711 + n)));
        // Submitted, it leads to the next of them: rows of the list alone cannot be opened.
        jdbc.update("update work_item set priority = 1000 where task_id not like 'listed-%'");
        var calls = calls();
        measure(visitors, "call: submit and next", (visitor, n) -> {
            visitor.open("/tasks/" + calls.get(n));
            var began = System.nanoTime();
            visitor.send("/tasks/" + calls.get(n), "rightParty", "nobody", "outcome", "no-answer", "then", "next");
            return String.valueOf((System.nanoTime() - began) / 1_000_000);
        });
        withoutPause(visitors, customers);
    }

    /** A server that has been up for an hour has compiled its code. */
    private static void warmUp(List<Visitor> visitors, List<Long> customers) throws Exception {
        var until = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < until) {
            everyOne(visitors, (visitor, n) -> visitor.open("/worklist?view=" + VIEWS.get(n % VIEWS.size())), 0);
            everyOne(visitors, (visitor, n) -> visitor.open("/customers/" + customers.get(n)), 0);
            everyOne(visitors, (visitor, n) -> visitor.open("/customers?q=Customer+" + (4711 + n)), 0);
        }
    }

    /** How many pages the machine makes when nobody ever reads one. */
    private void withoutPause(List<Visitor> visitors, List<Long> customers) throws Exception {
        Table.line("");
        Table.line("Each the next page as soon as the last has come; pages a second");
        saturate(visitors, "worklist, all", (visitor, n) -> visitor.open("/worklist?view=all"));
        saturate(visitors, "account", (visitor, n) -> visitor.open("/customers/" + customers.get(n)));
        saturate(visitors, "search", (visitor, n) -> visitor.open("/customers?q=Customer+" + (4711 + n)));
    }

    private void saturate(List<Visitor> visitors, String what, Deed deed) throws Exception {
        var began = System.nanoTime();
        everyOne(visitors, deed, 0);
        var seconds = (System.nanoTime() - began) / 1e9;
        Table.line("%-46s %8.0f", what, visitors.size() * ROUNDS / seconds);
    }

    private void measure(List<Visitor> visitors, String what, Deed deed) throws Exception {
        for (int i = 0; i < 3; i++) {
            deed.on(visitors.get(i), COLLECTORS * ROUNDS + i);
        }
        var sorted = everyOne(visitors, deed, PAUSE_MILLIS).stream().sorted().toList();
        var late = sorted.get(sorted.size() * 95 / 100);
        Table.line(
                "%-46s %8d %8d %8d %s",
                what,
                sorted.get(sorted.size() / 2),
                late,
                sorted.get(sorted.size() - 1),
                late <= AIM_MILLIS ? "" : "(aim: 95 of 100 within %d)".formatted(AIM_MILLIS));
    }

    private static List<Long> everyOne(List<Visitor> visitors, Deed deed, int pause) throws Exception {
        var pool = Executors.newFixedThreadPool(visitors.size());
        try {
            var works = IntStream.range(0, visitors.size())
                    .mapToObj(number -> (Callable<long[]>) () -> rounds(visitors.get(number), number, deed, pause))
                    .toList();
            var times = new ArrayList<Long>();
            for (var done : pool.invokeAll(works)) {
                LongStream.of(done.get()).forEach(times::add);
            }
            return times;
        } finally {
            pool.shutdownNow();
        }
    }

    private static long[] rounds(Visitor visitor, int number, Deed deed, int pause) throws Exception {
        var random = new Random(number);
        var times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            if (pause > 0) {
                Thread.sleep(pause / 2 + random.nextInt(pause));
            }
            var began = System.nanoTime();
            var told = deed.on(visitor, round * COLLECTORS + number);
            times[round] = told.matches("\\d+") ? Long.parseLong(told) : (System.nanoTime() - began) / 1_000_000;
        }
        return times;
    }

    private Visitor signedIn(String login) throws Exception {
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        var visitor = new Visitor("http://localhost:" + port);
        visitor.open("/sign-in");
        visitor.send("/sign-in", "username", login, "password", StaffFixtures.PASSWORD);
        return visitor;
    }
}
