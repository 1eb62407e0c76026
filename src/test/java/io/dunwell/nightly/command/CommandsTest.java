package io.dunwell.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Failure;
import io.dunwell.cases.ProofReport;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.ledger.AuditFinding;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.messaging.Doctor;
import io.dunwell.messaging.Finding;
import io.dunwell.nightly.NightlyRun;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class CommandsTest {

    private final NightlyRun nightlyRun = mock();
    private final LedgerAudit audit = mock();
    private final Cases cases = mock();
    private final BusinessCalendar calendar = mock();
    private final Doctor doctor = mock();
    private final Commands commands =
            new Commands(nightlyRun, audit, cases, calendar, new CompanyClock(Clock.systemUTC()), doctor);

    @BeforeEach
    void monday() {
        given(calendar.today()).willReturn(LocalDate.of(2026, 3, 2));
    }

    @Test
    void anAuditWithoutFindingsSaysThatAllIsWell() {
        given(audit.run(any())).willReturn(List.of());

        var answer = commands.carryOut("audit");

        assertThat(answer.isGood()).isTrue();
        assertThat(answer.text()).isEqualTo("The ledger of 2026-03-02 adds up, and every seal matches.");
    }

    @Test
    void aFindingMakesTheCommandFail() {
        given(audit.run(any())).willReturn(List.of(new AuditFinding("open-not-negative", "INV-1 is paid twice.")));

        var answer = commands.carryOut("audit");

        assertThat(answer.isGood()).isFalse();
        assertThat(answer.text()).isEqualTo("1 finding:\n  ! open-not-negative: INV-1 is paid twice.");
    }

    @Test
    void aBrokenSealMakesTheCommandFail() {
        given(audit.verifySeals()).willReturn(List.of(new AuditFinding("seal", "The rows of 1 March changed.")));

        assertThat(commands.carryOut("audit").isGood()).isFalse();
    }

    @Test
    void theProofCountsWhoIsInHand() {
        given(cases.prove(any())).willReturn(new ProofReport(12, 12, List.of()));

        var answer = commands.carryOut("prove");

        assertThat(answer.isGood()).isTrue();
        assertThat(answer.text())
                .isEqualTo(
                        "Nobody is forgotten: 12 delinquent accounts, 12 open cases, each with a next action and a date.");
    }

    @Test
    void aForgottenAccountMakesTheCommandFail() {
        given(cases.prove(any()))
                .willReturn(new ProofReport(12, 11, List.of(new Failure("Account 7:EUR", "It has no case."))));

        var answer = commands.carryOut("prove");

        assertThat(answer.isGood()).isFalse();
        assertThat(answer.text()).isEqualTo("1 finding:\n  ! Account 7:EUR: It has no case.");
    }

    @Test
    void anUnknownCommandNamesTheKnownOnes() {
        assertThat(commands.carryOut("nihgt").text())
                .isEqualTo("“nihgt” is no command; use night, audit, prove or doctor.");
    }

    @Test
    void aStartForACommandOpensNoPortAndStartsNoWorker() {
        var environment = new MockEnvironment().withProperty("dunwell.command", "audit");

        new CommandEnvironment().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.port")).isEqualTo("-1");
        assertThat(environment.getProperty("dunwell.workers.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("camunda.bpm.job-execution.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("logging.config")).isEqualTo("classpath:logback-command.xml");
    }

    @Test
    void anOrdinaryStartIsLeftAlone() {
        var environment = new MockEnvironment();

        new CommandEnvironment().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.port")).isNull();
    }

    @Test
    void theDoctorNamesWhatToMendAndFailsForIt() {
        given(doctor.examine())
                .willReturn(List.of(
                        Finding.well("Mail server", "mail.example.com:587 answers."),
                        Finding.mend("SPF", "example.com does not say who may send its mail.")));

        var answer = commands.carryOut("doctor");

        assertThat(answer.isGood()).isFalse();
        assertThat(answer.text())
                .isEqualTo(
                        """
                        Can messages leave?

                          + Mail server        mail.example.com:587 answers.
                          ! SPF                example.com does not say who may send its mail.""");
    }

    @Test
    void notesAloneDoNotMakeTheDoctorFail() {
        given(doctor.examine()).willReturn(List.of(Finding.note("SMS account", "None is set.")));

        assertThat(commands.carryOut("doctor").isGood()).isTrue();
    }
}
