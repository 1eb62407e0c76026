package io.dunwell.nightly.command;

import io.dunwell.cases.Cases;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.messaging.Doctor;
import io.dunwell.messaging.Finding.Health;
import io.dunwell.nightly.NightlyRun;
import io.dunwell.nightly.Tally;
import io.dunwell.staff.CurrentUser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be asked for on the command line; each answers with a text and whether all is well. */
@Component
class Commands {

    private final NightlyRun nightlyRun;
    private final LedgerAudit audit;
    private final Cases cases;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final Doctor doctor;

    Commands(
            NightlyRun nightlyRun,
            LedgerAudit audit,
            Cases cases,
            BusinessCalendar calendar,
            CompanyClock clock,
            Doctor doctor) {
        this.nightlyRun = nightlyRun;
        this.audit = audit;
        this.cases = cases;
        this.calendar = calendar;
        this.clock = clock;
        this.doctor = doctor;
    }

    /** @param isGood becomes the exit code: 0, else 1 */
    record Answer(boolean isGood, String text) {}

    Answer carryOut(String command) {
        try {
            return switch (command) {
                case "night" -> night();
                case "audit" -> audit();
                case "prove" -> prove();
                case "doctor" -> doctor();
                default ->
                    new Answer(false, "“%s” is no command; use night, audit, prove or doctor.".formatted(command));
            };
        } catch (Rejection refusal) {
            return new Answer(false, refusal.sentence());
        }
    }

    private Answer night() {
        var report = nightlyRun.run(calendar.today(), CurrentUser.AUTOMATIC);
        return new Answer(report.isClean(), ReportText.of(report, clock.instant()));
    }

    private Answer audit() {
        var today = calendar.today();
        var findings = Stream.concat(audit.run(today).stream(), audit.verifySeals().stream())
                .map(finding -> finding.invariant() + ": " + finding.sentence())
                .toList();
        return answer(findings, "The ledger of %s adds up, and every seal matches.".formatted(today));
    }

    private Answer prove() {
        var report = cases.prove(calendar.today());
        var findings = report.findings().stream()
                .map(finding -> finding.subject() + ": " + finding.sentence())
                .toList();
        return answer(
                findings,
                "Nobody is forgotten: %s, %s, each with a next action and a date."
                        .formatted(
                                counted(report.delinquentAccounts(), Tally.DELINQUENT),
                                counted(report.openCases(), Tally.OPEN_CASES)));
    }

    /** Fails when something must be mended before messages leave and arrive. */
    private Answer doctor() {
        var findings = doctor.examine();
        return new Answer(
                findings.stream().noneMatch(one -> one.health() == Health.MEND),
                findings.stream()
                        .map(one -> "  %s %-18s %s".formatted(mark(one.health()), one.subject(), one.sentence()))
                        .collect(Collectors.joining("\n", "Can messages leave?\n\n", "")));
    }

    private static String mark(Health health) {
        return switch (health) {
            case WELL -> "+";
            case NOTE -> "o";
            case MEND -> "!";
        };
    }

    private static String counted(long amount, Tally tally) {
        return amount + " " + tally.words(amount);
    }

    private static Answer answer(List<String> findings, String well) {
        if (findings.isEmpty()) {
            return new Answer(true, well);
        }
        var head = findings.size() == 1 ? "1 finding:" : findings.size() + " findings:";
        return new Answer(false, head + "\n  ! " + String.join("\n  ! ", findings));
    }
}
