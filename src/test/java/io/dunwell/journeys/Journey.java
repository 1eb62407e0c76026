package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.Answer;
import io.dunwell.cases.Cases;
import io.dunwell.cases.CollectionCase;
import io.dunwell.cases.TaskAnswers;
import io.dunwell.customers.Address;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.customers.RiskClass;
import io.dunwell.engine.DueWaits;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.ledger.NewCharge;
import io.dunwell.ledger.NewCredit;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.channels.DeliveryReport;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.outbox.DeliveryReports;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * One customer's account travelling through time: every day the night runs, and what a person would notice is written
 * into a diary that tests compare word for word.
 */
class Journey {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Companies companies;
    private final CompanyClock clock;
    private final BusinessCalendar calendar;
    private final Customers customers;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Cases cases;
    private final DueWaits waits;
    private final Messaging messaging;
    private final Worklist worklist;
    private final TaskAnswers answers;
    private final DeliveryReports reports;
    private final LedgerAudit audit;
    private final JdbcClient jdbc;

    private final List<String> diary = new ArrayList<>();
    private AccountId account = new AccountId(0, "USD");
    private LocalDate today = LocalDate.EPOCH;
    private ZoneId zone = NEW_YORK;
    /** Eleven in the morning: inside everybody's business hours. */
    private LocalTime hour = LocalTime.of(11, 0);

    private long lastEvent;
    private long lastMessage;
    private List<String> openTasks = List.of();
    private int posted;
    private boolean brokenOnPurpose;

    Journey(ApplicationContext application) {
        this.companies = application.getBean(Companies.class);
        this.clock = application.getBean(CompanyClock.class);
        this.calendar = application.getBean(BusinessCalendar.class);
        this.customers = application.getBean(Customers.class);
        this.ledger = application.getBean(Ledger.class);
        this.accounts = application.getBean(Accounts.class);
        this.cases = application.getBean(Cases.class);
        this.waits = application.getBean(DueWaits.class);
        this.messaging = application.getBean(Messaging.class);
        this.worklist = application.getBean(Worklist.class);
        this.answers = application.getBean(TaskAnswers.class);
        this.reports = application.getBean(DeliveryReports.class);
        this.audit = application.getBean(LedgerAudit.class);
        this.jdbc = application.getBean(JdbcClient.class);
        JourneysEnd.watch(this);
    }

    /** A company in New York, a customer there who reads e-mail, and the first day. */
    void begin(String firstDay) {
        begin(firstDay, NEW_YORK, LocalTime.of(6, 0));
    }

    /** The same anywhere; waits end when the company's day begins. */
    void begin(String firstDay, ZoneId companyZone, LocalTime dayBegins) {
        diary.clear();
        lastEvent = 0;
        lastMessage = 0;
        openTasks = List.of();
        posted = 0;
        zone = companyZone;
        SecurityContextHolder.clearContext();
        moveTo(LocalDate.parse(firstDay));
        companies.found(
                new Company(
                        "Harbor Supply",
                        CompanyMode.LIVE,
                        zone,
                        "US",
                        "",
                        "USD",
                        "en",
                        dayBegins,
                        Allowance.ofGrace(2),
                        new BigDecimal("5.00"),
                        null,
                        null,
                        null),
                clock.instant());
        var address = zone.equals(NEW_YORK)
                ? new Address("1 Mill Road", "04101", "Portland", "ME", "US")
                : new Address("Mühlenweg 1", "10115", "Berlin", null, "DE");
        var customer = customers.register(NewCustomer.of("test", "C-1", "Northgate Bakery", "en", address.country())
                .withAddress(address)
                .withZone(zone)
                .withContacts(NewContact.billing("Ada Finch", "ada@example.com")
                        .withPhone(zone.equals(NEW_YORK) ? "+12075550123" : "+4930901820")));
        account = new AccountId(customer.id(), "USD");
    }

    AccountId account() {
        return account;
    }

    LocalDate today() {
        return today;
    }

    /** On these days the customer pays its bills. */
    void paysOn(PayRunCalendar payRun) {
        customers.payOn(account.customerId(), payRun);
    }

    /** A customer of whom we expect the best. */
    void isReliable() {
        customers.classify(account.customerId(), RiskClass.LOW);
    }

    /** What the account page says about what comes next. */
    String next() {
        return accounts.get(account, today).next();
    }

    long invoice(String reference, String dueOn, String amount) {
        var due = LocalDate.parse(dueOn);
        return ledger.charge(NewCharge.invoice(
                account.customerId(), reference, due.minusDays(30), due, Money.of(amount, "USD"), "test"));
    }

    /** One more customer with one invoice. */
    void anotherCustomer(String number, String dueOn, String amount) {
        var customer = customers.register(NewCustomer.of("test", number, "Customer " + number, "en", "US")
                .withZone(zone)
                .withContacts(NewContact.billing("Accounts", number.toLowerCase(Locale.ROOT) + "@example.com")));
        var due = LocalDate.parse(dueOn);
        ledger.charge(NewCharge.invoice(
                customer.id(), "INV-" + number, due.minusDays(30), due, Money.of(amount, "USD"), "test"));
    }

    /** The customer pays, today; returns the payment's id. */
    long pays(String amount) {
        posted++;
        var id = ledger.credit(
                NewCredit.payment(account.customerId(), "PAY-" + posted, today, Money.of(amount, "USD"), "test"));
        note("pays " + amount);
        return id;
    }

    /** The bank takes a payment back. */
    void paymentReturned(long id) {
        ledger.reverseCredit(id, today, "returned by the bank");
        note("payment returned");
    }

    /** A person completes the one open task. */
    void answers(String outcome, String... keysAndValues) {
        var item = onlyTask();
        Map<String, String> fields = new HashMap<>();
        fields.put("outcome", outcome);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        answers.complete(item.taskId(), item.formKey(), new Answer(fields));
        note("answered " + item.title() + ": " + outcome);
        openTasks = List.of();
        look();
    }

    /** A person answers the dispute whose answer is due first. */
    void answersDispute(String outcome, String... keysAndValues) {
        var item = disputeTasks().get(0);
        Map<String, String> fields = new HashMap<>(Map.of("outcome", outcome, "note", "as found out"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        answers.complete(item.taskId(), item.formKey(), new Answer(fields));
        note("answered " + item.title() + ": " + outcome);
        look();
    }

    /** The open tasks about this customer's disputes, the first due first. */
    List<WorkItem> disputeTasks() {
        return worklist.page(WorklistFilter.all(Set.of("COLLECTOR", "SUPERVISOR")), 0, 50).items().stream()
                .filter(item -> item.formKey().equals("review-dispute") && item.customerId() == account.customerId())
                .sorted(Comparator.comparing(WorkItem::dueOn).thenComparing(WorkItem::caseId))
                .toList();
    }

    /** A person says what they found out about a notice. */
    void findsOut(String outcome, String note) {
        var item = inquiry().orElseThrow(() -> new AssertionError("Nobody asks about a notice on " + today));
        answers.complete(item.taskId(), item.formKey(), new Answer(Map.of("outcome", outcome, "note", note)));
        note("found out: " + outcome);
        look();
    }

    /** The mail server tells that nobody has the address of the newest message of this kind. */
    void bounced(String template) {
        reported(template, MessageState.UNDELIVERED, Outcome.failed(Kind.BAD_ADDRESS, "5.1.1", "No such mailbox."));
        look();
    }

    /** No letter can be sent to the customer. */
    void hasNoPostalAddress() {
        customers.move(account.customerId(), new Address(null, null, "Portland", "ME", "US"));
    }

    /** Somebody else at the customer's, with an email address. */
    void hasContact(String name, ContactRole role) {
        customers.addContact(
                account.customerId(),
                NewContact.billing(name, name.toLowerCase(Locale.ROOT) + "@example.com")
                        .withRole(role));
    }

    /** A person mends the detail by which the customer is not reached. */
    void mends(String outcome, String... keysAndValues) {
        var item = repair().orElseThrow(() -> new AssertionError("Nothing is to be mended on " + today));
        Map<String, String> fields = new HashMap<>();
        fields.put("outcome", outcome);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        answers.complete(item.taskId(), item.formKey(), new Answer(fields));
        note("mended: " + outcome);
        look();
    }

    /** Somebody changes the address on the customer's page. */
    void changesEmail(String email) {
        var ada = customers.contacts(account.customerId()).get(0);
        customers.changeContact(ada.id(), NewContact.like(ada).withEmail(email));
        note("email address changed");
        look();
    }

    /** The open task about a detail by which the customer is not reached. */
    Optional<WorkItem> repair() {
        return worklist.page(WorklistFilter.all(Set.of("COLLECTOR", "SUPERVISOR")), 0, 50).items().stream()
                .filter(item -> item.formKey().equals("fix-contact"))
                .findFirst();
    }

    /** The open task about a notice that seems lost. */
    Optional<WorkItem> inquiry() {
        return supervisorsTask("find-out-about-notice");
    }

    /** An open task that supervisors answer with this form. */
    Optional<WorkItem> supervisorsTask(String form) {
        return worklist.page(WorklistFilter.all(Set.of("SUPERVISOR")), 0, 50).items().stream()
                .filter(item -> item.formKey().equals(form))
                .findFirst();
    }

    /** The provider reports that the newest message of this kind did not arrive, or that it did after all. */
    void reported(String template, MessageState reached) {
        var failure = reached == MessageState.UNDELIVERED
                ? Outcome.failed(Kind.RETRY, "5.2.2", "The mailbox is full.")
                : null;
        reported(template, reached, failure);
        look();
    }

    private void reported(String template, MessageState reached, @Nullable Outcome failure) {
        var reference = jdbc.sql(
                        """
                select a.reference from message_attempt a join outbound_message m on m.id = a.message_id
                where m.customer_id = ? and m.template = ? order by m.id desc, a.attempt desc limit 1
                """)
                .params(account.customerId(), template)
                .query(String.class)
                .single();
        reports.take(
                new DeliveryReport(reference, "id-" + reference, reached.name(), reached, failure), clock.instant());
        note("%s is reported %s".formatted(template, reached));
    }

    /** Nobody knows any more whether the newest message of this kind left. */
    void forgotten(String template) {
        var forgotten = jdbc.sql(
                        """
                update outbound_message set state = 'CLAIMED', claimed_until = ? where customer_id = ? and template = ?
                  and state = 'SENT'
                """)
                .params(SqlRow.stored(clock.instant().minusSeconds(1)), account.customerId(), template)
                .update();
        if (forgotten != 1) {
            throw new AssertionError("One %s was expected to have been sent, not %d".formatted(template, forgotten));
        }
        jdbc.sql("update message_attempt set state = 'CLAIMED', claimed_until = ? where state = 'SENT'")
                .param(SqlRow.stored(clock.instant().minusSeconds(1)))
                .update();
        look();
    }

    WorkItem onlyTask() {
        var items = worklist.ofCase(openCase().id());
        if (items.size() != 1) {
            throw new AssertionError("Expected one open task, found " + items);
        }
        return items.get(0);
    }

    CollectionCase openCase() {
        return cases.openCase(account).orElseThrow(() -> new AssertionError("No case is open on " + today));
    }

    boolean hasOpenCase() {
        return cases.openCase(account).isPresent();
    }

    /** What follows is done by this person. */
    void as(String login, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        login, "", List.of(new SimpleGrantedAuthority("ROLE_" + role))));
    }

    /** Lets every day pass up to and including {@code date}, each with its night. */
    void through(String date) {
        var last = LocalDate.parse(date);
        while (today.isBefore(last)) {
            moveTo(today.plusDays(1));
            night();
        }
    }

    /** From now on every night is at this hour, by the company's clock. */
    void nightsAt(String time) {
        hour = LocalTime.parse(time);
    }

    /** Time passes and nothing is done. */
    void passTo(String date) {
        moveTo(LocalDate.parse(date));
    }

    /** Eleven o'clock of the same day, unless it is later. */
    void passToTheMorning() {
        var eleven = today.atTime(11, 0).atZone(zone).toInstant();
        if (clock.instant().isBefore(eleven)) {
            clock.moveTo(eleven);
        }
    }

    void passHours(int hours) {
        clock.moveTo(clock.instant().plus(Duration.ofHours(hours)));
    }

    /** The machine was off: time jumps, then one night runs. */
    void sleepsUntil(String date) {
        moveTo(LocalDate.parse(date));
        night();
    }

    /** The night's work of the day; run twice it does nothing twice. */
    void night() {
        cases.askForReviews(today);
        review();
        var result = waits.runThrough(calendar.beginningOf(today), done -> {});
        if (!result.failures().isEmpty()) {
            throw new AssertionError(result.failures());
        }
        review();
        cases.remindBeforeDue(today);
        look();
    }

    /** The night at an hour when nobody must be written to. */
    void nightAt(String date, int hour) {
        today = LocalDate.parse(date);
        clock.moveTo(today.atTime(hour, 0).atZone(zone).toInstant());
        night();
        moveTo(today);
    }

    /** What the minute workers do by day. */
    void look() {
        review();
        messaging.dispatchDue(clock.instant());
        write();
    }

    List<Object> findings() {
        return new ArrayList<>(cases.prove(today).findings());
    }

    /** A case of this journey was broken by the test itself: nobody can prove that it goes on. */
    void isBrokenOnPurpose() {
        brokenOnPurpose = true;
    }

    /** Once the workers have looked at what the test did last, the books add up and nobody is forgotten. */
    void end() {
        if (!today.equals(LocalDate.EPOCH) && !brokenOnPurpose) {
            SecurityContextHolder.clearContext();
            review();
            assertThat(audit.run(today)).as("the books at the journey’s end").isEmpty();
            assertThat(findings()).as("who is forgotten at the journey’s end").isEmpty();
        }
    }

    String diary() {
        return String.join("\n", diary) + "\n";
    }

    /** What was written from {@code date} on. */
    String diarySince(String date) {
        return diary.stream()
                        .filter(line -> line.substring(0, 10).compareTo(date) >= 0)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** What the last message asked for. */
    Money lastAmountAsked() {
        return jdbc.sql(
                        """
                select amount, currency from outbound_message where customer_id = ? and amount is not null
                order by id desc limit 1
                """)
                .param(account.customerId())
                .query((row, number) -> Money.of(row.getBigDecimal("amount"), row.getString("currency")))
                .single();
    }

    long messages() {
        return jdbc.sql("select count(*) from outbound_message where customer_id = ?")
                .param(account.customerId())
                .query(Long.class)
                .single();
    }

    private void review() {
        var report = cases.workReviewQueue(today, done -> {});
        if (!report.failures().isEmpty()) {
            throw new AssertionError(report.failures());
        }
    }

    private void moveTo(LocalDate date) {
        today = date;
        clock.moveTo(date.atTime(hour).atZone(zone).toInstant());
    }

    /** Puts into the diary what is new. */
    void write() {
        events();
        writeMessages();
        tasks();
    }

    private void events() {
        jdbc.sql("select id, sentence from case_event where customer_id = ? and id > ? order by id")
                .params(account.customerId(), lastEvent)
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("sentence")))
                .list()
                .forEach(event -> {
                    lastEvent = event.getKey();
                    note(event.getValue());
                });
    }

    private void writeMessages() {
        jdbc.sql(
                        """
                select id, channel, template, state, reason from outbound_message
                where customer_id = ? and id > ? and state <> 'READY' order by id
                """)
                .params(account.customerId(), lastMessage)
                .query((row, number) -> {
                    lastMessage = row.getLong("id");
                    var sent = "%s %s".formatted(row.getString("channel"), row.getString("template"));
                    return List.of("SENT", "TO_PRINT").contains(row.getString("state"))
                            ? sent
                            : sent + " " + row.getString("state") + " (" + row.getString("reason") + ")";
                })
                .list()
                .forEach(this::note);
    }

    private void tasks() {
        var now = new ArrayList<>(
                cases.openCase(account).map(open -> worklist.ofCase(open.id())).orElse(List.of()));
        now.addAll(disputeTasks());
        now.stream()
                .filter(item -> !openTasks.contains(item.taskId()))
                .forEach(item -> note("task " + item.title() + " for " + item.candidateRole()));
        openTasks = now.stream().map(WorkItem::taskId).collect(Collectors.toList());
    }

    private void note(String what) {
        diary.add(today + "  " + what);
    }
}
