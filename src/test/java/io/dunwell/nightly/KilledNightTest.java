package io.dunwell.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.dunwell.cases.Cases;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.ledger.NewCharge;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.database.OtherProcesses;
import io.dunwell.testing.outside.PostOffice;
import io.dunwell.testing.process.DunwellProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Nights whose process is really killed: between two accounts, between two waits, between two mails. What a customer
 * received is counted by the mail server, not by Dunwell.
 */
@DunwellTest
class KilledNightTest {

    private static final int ACCOUNTS = 250;
    private static final Duration LEASE = Duration.ofSeconds(4);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final LocalDate NEXT_FRIDAY = LocalDate.of(2026, 3, 13);

    @TempDir
    Path folder;

    @Autowired
    NightlyRun nightlyRun;

    @Autowired
    Nights nights;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @Autowired
    Customers customers;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerAudit audit;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private final PostOffice postOffice = new PostOffice(Duration.ofMillis(100));
    private OtherProcesses others;

    @BeforeEach
    void twoHundredAndFiftyCustomersAreLate(@Autowired Environment environment) throws Exception {
        others = new OtherProcesses(environment);
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        IntStream.rangeClosed(1, ACCOUNTS).forEach(this::lateCustomer);
    }

    @AfterEach
    void closeTheDoors() {
        postOffice.close();
        others.close();
    }

    @Test
    void nightsThatAreKilledLoseNobodyAndSendNothingTwice() throws Exception {
        killWhen("some cases were opened", FRIDAY, () -> count("collection_case") > 0);
        assertThat(count("collection_case")).isLessThan(ACCOUNTS);
        takeOver(FRIDAY, 9);
        assertThat(queued("first-reminder")).isEqualTo(ACCOUNTS);

        killWhen("some waits were carried out", NEXT_FRIDAY, () -> queued("second-reminder") > 0);
        assertThat(queued("second-reminder")).isLessThan(ACCOUNTS);
        killWhen("some mails had left", NEXT_FRIDAY, () -> postOffice.arrived().size() > 4);
        takeOver(NEXT_FRIDAY, 10);

        var unknown = secondReminders("state = 'UNKNOWN'");
        var left = secondReminders("state = 'SENT' and provider_id <> 'local'");
        var afterwards = secondReminders("state = 'SENT' and provider_id = 'local'");
        assertThat(unknown).as("in hand when the process died").hasSizeBetween(1, 20);
        assertThat(postOffice.arrived()).doesNotHaveDuplicates().containsAll(left);
        assertThat(afterwards)
                .as("what may have left is not sent again")
                .doesNotContainAnyElementsOf(postOffice.arrived());
        assertThat(unknown.size() + left.size() + afterwards.size()).isEqualTo(ACCOUNTS);
        assertThat(queued("second-reminder")).isEqualTo(ACCOUNTS);
        nothingIsLeftToDo();
    }

    /** What a person sees of it, and that all is well in the end. */
    private void nothingIsLeftToDo() throws Exception {
        assertThat(interrupted()).hasSize(3);
        for (var night : interrupted()) {
            assertThat(page(night))
                    .contains(
                            "The night was interrupted; the next one finishes the work",
                            "What was finished is kept, and the next night does the rest.");
        }
        int messages = count("outbound_message");
        var again = nightlyRun.run(NEXT_FRIDAY, "dunwell");
        assertThat(again.isClean()).isTrue();
        assertThat(again.total(Tally.MESSAGES_SENT)).isZero();
        assertThat(count("outbound_message")).isEqualTo(messages);
        assertThat(cases.prove(NEXT_FRIDAY).findings()).isEmpty();
        assertThat(cases.prove(NEXT_FRIDAY).openCases()).isEqualTo(ACCOUNTS);
        assertThat(audit.run(NEXT_FRIDAY)).isEmpty();
    }

    /** Nobody waits longer than the dead night's lease, and until then nobody else begins. */
    private void killWhen(String what, LocalDate date, BooleanSupplier moment) throws Exception {
        try (var night = night(date)) {
            night.await(what, moment);
            night.kill();
        }
        var killed = System.nanoTime();
        assertThatThrownBy(() -> nightlyRun.run(date, "dunwell")).isInstanceOf(NightAlreadyRunning.class);
        while (nightlyRun.isAtWork()) {
            Thread.sleep(50);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(LEASE.plusSeconds(1));
    }

    private void takeOver(LocalDate date, int hour) {
        clock.moveTo(date.atTime(hour, 30).atZone(companies.current().zone()).toInstant());
        var report = nightlyRun.run(date, "dunwell");
        assertThat(report.run().state()).isEqualTo(NightState.DONE);
        assertThat(cases.prove(date).findings()).isEmpty();
    }

    private DunwellProcess night(LocalDate date) {
        var now = date.atTime(9, 15).atZone(companies.current().zone()).toInstant();
        List<String> arguments = new ArrayList<>(List.of(
                now.toString(),
                "--server.port=-1",
                "--dunwell.data=" + folder,
                "--dunwell.night.lease=" + LEASE.toSeconds() + "s",
                "--dunwell.workers.enabled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--dunwell.messaging.mail.host=127.0.0.1",
                "--dunwell.messaging.mail.port=" + postOffice.port(),
                "--dunwell.messaging.mail.from=books@nordlys.example",
                "--dunwell.messaging.mail.security=NONE"));
        arguments.addAll(others.arguments());
        return DunwellProcess.main(folder, NightProcess.class, arguments.toArray(String[]::new));
    }

    private void lateCustomer(int number) {
        var customer = customers.register(NewCustomer.of("test", "C-" + number, "Customer " + number, "en", "SE")
                .withContacts(NewContact.billing("Accounts", "c" + number + "@example.com")));
        ledger.charge(NewCharge.invoice(
                customer.id(),
                "INV-" + number,
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 3, 3),
                Money.of("120.00", "EUR"),
                "test"));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private int queued(String template) {
        return jdbc.sql("select count(*) from outbound_message where template = ?")
                .param(template)
                .query(Integer.class)
                .single();
    }

    private List<String> secondReminders(String how) {
        return jdbc.sql("select to_address from outbound_message where template = 'second-reminder' and " + how)
                .query(String.class)
                .list();
    }

    private List<Long> interrupted() {
        return nights.page(0, 20).stream()
                .filter(night -> night.run().state() == NightState.INTERRUPTED)
                .map(night -> night.run().id())
                .toList();
    }

    private String page(long night) throws Exception {
        return mvc.perform(get("/nights/" + night).with(user("olga").roles("SUPERVISOR")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
