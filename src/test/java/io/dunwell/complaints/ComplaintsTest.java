package io.dunwell.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.staff.Happened;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A complaint has somebody who answers it and a day, and nobody answers what is about themselves. */
@DunwellTest
class ComplaintsTest {

    private static final LocalDate TODAY = Receivables.TODAY;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintDuties duties;

    @Autowired
    ComplaintBoard board;

    AccountId account;

    /** Lena and Paul collect, Mia supervises, Zoe writes policies. */
    @BeforeEach
    void peopleAndACustomer(@Autowired Receivables receivables, @Autowired Team team) {
        receivables.found();
        account = receivables.customer("10-448210", "Kowalczyk Logistik GmbH");
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        StaffFixtures.person(team, "paul", Role.COLLECTOR);
        StaffFixtures.person(team, "mia", Role.SUPERVISOR);
        StaffFixtures.person(team, "nora", Role.SUPERVISOR);
        StaffFixtures.person(team, "zoe", Role.POLICY_MANAGER);
        signIn("lena", "COLLECTOR");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itIsAnsweredWithinFifteenDaysByASupervisorUnlessSomebodySaysOtherwise() {
        var complaint = complaints.write("k-1", wanted("mia", null));

        assertThat(duties.usual())
                .hasValueSatisfying(usual -> assertThat(usual.login()).isEqualTo("mia"));
        assertThat(complaint.answerDueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(complaint.recordedBy()).isEqualTo("lena");
        assertThat(sentences(complaint))
                .containsExactly("Tone or conduct: received on 2026-11-16 by a call; mia answers by 2026-12-01");
        assertThat(complaints.openOf(account.customerId()))
                .extracting(Complaint::id)
                .containsExactly(complaint.id());
    }

    @Test
    void theSameFormTwiceMakesOneComplaint() {
        var once = complaints.write("k-1", wanted("mia", null));
        var twice = complaints.write("k-1", wanted("nora", null));

        assertThat(twice.id()).isEqualTo(once.id());
        assertThat(twice.answerer()).isEqualTo("mia");
        assertThat(sentences(once)).hasSize(1);
    }

    @Test
    void theAnswerIsOnRecordOnceWithWhoGaveIt() {
        var id = complaints.write("k-1", wanted("mia", null)).id();
        signIn("mia", "SUPERVISOR");

        complaints.answer(id, answer("We call on weekdays only."), TODAY.plusDays(2));

        var answered = complaints.get(id);
        assertThat(answered.state()).isEqualTo(ComplaintState.ANSWERED);
        assertThat(answered.closedBy()).isEqualTo("mia");
        assertThat(answered.closedOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(answered.inWriting()).isTrue();
        assertThat(sentences(answered).get(1))
                .isEqualTo("Tone or conduct: answered in writing, partly justified. We call on weekdays only.");
        assertThatThrownBy(() -> complaints.answer(id, answer("again"), TODAY))
                .isInstanceOf(ComplaintRejected.class)
                .hasMessageContaining("answered already");
        assertThat(complaints.openOf(account.customerId())).isEmpty();
    }

    @Test
    void nobodyAnswersWhatIsAboutThemselvesWhateverTheirRole() {
        var id = complaints.write("k-1", wanted("nora", "mia")).id();
        signIn("mia", "SUPERVISOR", "ADMIN");

        assertThat(duties.mayAnswer(complaints.get(id))).isFalse();
        assertThatThrownBy(() -> complaints.answer(id, answer("Nothing."), TODAY))
                .hasMessage("This complaint is about you, so somebody else answers it: Person nora does, or another"
                        + " supervisor.");
        assertThatThrownBy(() -> complaints.withdraw(id, "Forgotten", TODAY)).isInstanceOf(ComplaintRejected.class);
        assertThatThrownBy(() -> complaints.assign(id, "lena", TODAY.plusDays(3), "why", TODAY))
                .isInstanceOf(ComplaintRejected.class);
        assertThat(complaints.get(id).isOpen()).isTrue();
    }

    @Test
    void neitherIsItGivenToThem() {
        assertThatThrownBy(() -> complaints.write("k-1", wanted("mia", "mia")))
                .hasMessage("A complaint about Person mia is not answered by Person mia: choose somebody else.");

        var id = complaints.write("k-2", wanted("nora", "mia")).id();
        signIn("nora", "SUPERVISOR");
        assertThatThrownBy(() -> complaints.assign(id, "mia", TODAY.plusDays(9), "holiday", TODAY))
                .hasMessageContaining("is not answered by Person mia");
    }

    @ParameterizedTest
    @CsvSource({"zoe, cannot answer complaints", "nobody, cannot answer complaints"})
    void onlyColleaguesWhoDealWithCustomersAnswer(String login, String sentence) {
        assertThatThrownBy(() -> complaints.write("k-1", wanted(login, null))).hasMessageContaining(sentence);
    }

    @Test
    void othersWhoCollectNeitherReadNorAnswerIt() {
        var id = complaints.write("k-1", wanted("mia", null)).id();
        assertThat(complaints.read(id).id()).as("who wrote it down").isEqualTo(id);
        signIn("paul", "COLLECTOR");

        assertThatThrownBy(() -> complaints.read(id)).hasMessageContaining("ask Person mia");
        assertThatThrownBy(() -> complaints.answer(id, answer("Sorry."), TODAY))
                .hasMessageContaining("Person mia answers this complaint");
    }

    @Test
    void aCollectorWhoWasNamedAnswersIt() {
        var id = complaints.write("k-1", wanted("paul", null)).id();
        signIn("paul", "COLLECTOR");

        complaints.answer(id, answer("Called back and apologised."), TODAY);

        assertThat(complaints.get(id).closedBy()).isEqualTo("paul");
    }

    @Test
    void theCustomerTakesItBackAndThatStaysOnRecord() {
        var id = complaints.write("k-1", wanted("mia", null)).id();
        signIn("mia", "SUPERVISOR");

        assertThatThrownBy(() -> complaints.withdraw(id, " ", TODAY)).hasMessageContaining("how and why");
        complaints.withdraw(id, "They mixed us up with somebody else.", TODAY);

        assertThat(complaints.get(id).state()).isEqualTo(ComplaintState.WITHDRAWN);
        assertThat(sentences(complaints.get(id)).get(1))
                .isEqualTo("Tone or conduct: withdrawn by the customer. They mixed us up with somebody else.");
    }

    @Test
    void anotherPersonAndAnotherDayAreToldWithTheReason() {
        var id = complaints.write("k-1", wanted("mia", null)).id();
        signIn("mia", "SUPERVISOR");

        complaints.assign(id, "nora", LocalDate.of(2026, 12, 11), "Mia is away.", TODAY);
        complaints.assign(id, "nora", LocalDate.of(2026, 12, 11), "Mia is away.", TODAY);

        assertThat(sentences(complaints.get(id)))
                .hasSize(2)
                .last()
                .isEqualTo("Tone or conduct: nora answers by 2026-12-11. Mia is away.");
        assertThatThrownBy(() -> complaints.assign(id, "nora", TODAY.minusDays(1), "late", TODAY))
                .hasMessageContaining("choose a day from 2026-11-18 to 2027-01-17");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19", "2023-11-17"})
    void itWasNotReceivedInTheFutureNorYearsAgo(LocalDate received) {
        var wanted = new NewComplaint(
                account.customerId(),
                "EUR",
                received,
                ComplaintWay.EMAIL,
                ComplaintSubject.PRIVACY,
                "words",
                null,
                "mia",
                false,
                TODAY);

        assertThatThrownBy(() -> complaints.write("k-1", wanted))
                .hasMessageContaining("choose a day from 2023-11-18 to 2026-11-18");
    }

    @ParameterizedTest
    @EnumSource(ComplaintSubject.class)
    void everySubjectAndWayIsKeptAndCounted(ComplaintSubject subject) {
        for (var way : ComplaintWay.values()) {
            var wanted = new NewComplaint(
                    account.customerId(), null, TODAY, way, subject, "words", null, "mia", false, TODAY);
            complaints.write("k-" + way, wanted);
        }

        assertThat(board.subjects(TODAY.minusMonths(12)))
                .containsExactly(new SubjectCount(subject, ComplaintWay.values().length, 0, 5));
        assertThat(complaints.history(account))
                .as("about the customer as a whole")
                .hasSize(5);
    }

    @Test
    void theCountsTellWhatWasJustifiedAndForgetTheYearBefore() {
        signIn("mia", "SUPERVISOR");
        var justified = complaints.write("k-1", wanted("mia", null)).id();
        complaints.write("k-2", wanted("mia", null));
        complaints.answer(justified, answer("Sorry."), TODAY);

        assertThat(board.subjects(TODAY.minusMonths(12)))
                .containsExactly(new SubjectCount(ComplaintSubject.CONDUCT, 2, 1, 1));
        assertThat(board.subjects(TODAY)).isEmpty();
        assertThat(board.open()).isEqualTo(1);
        assertThat(board.overdue(LocalDate.of(2026, 12, 1))).isZero();
        assertThat(board.overdue(LocalDate.of(2026, 12, 2))).isEqualTo(1);
    }

    private NewComplaint wanted(String answerer, @Nullable String about) {
        return new NewComplaint(
                account.customerId(),
                "EUR",
                TODAY.minusDays(2),
                ComplaintWay.CALL,
                ComplaintSubject.CONDUCT,
                "You shouted at my wife.",
                about,
                answerer,
                false,
                TODAY);
    }

    private static ComplaintAnswer answer(String measures) {
        return new ComplaintAnswer(ComplaintOutcome.PARTLY, measures, true);
    }

    private List<String> sentences(Complaint complaint) {
        return complaints.history(complaint.id()).stream()
                .map(Happened::sentence)
                .toList();
    }

    private static void signIn(String login, String... roles) {
        UnaryOperator<String> prefixed = role -> "ROLE_" + role;
        var authorities = List.of(roles).stream().map(prefixed).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(login, "", authorities));
    }
}
