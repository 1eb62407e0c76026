package io.dunwell.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.ledger.LateFees;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/** Asked by one, decided by another; a waived late fee stands for whatever is asked. */
@DunwellTest
@WithMockUser(username = "lena", roles = "COLLECTOR")
class ApprovalsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Autowired
    Approvals approvals;

    @Autowired
    LateFees fees;

    private AccountId alder;

    @BeforeEach
    void somethingIsOwed(@Autowired Companies companies, @Autowired CompanyClock clock, @Autowired Books books) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        alder = books.of("2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04")
                .account();
        fees.announce("fee-1", alder, Money.of("40.00", "EUR"), "40.00", TODAY, TODAY.plusDays(8));
    }

    @Test
    void whatIsApprovedIsDoneAndWhoAndWhyAreKept() {
        var asked = ask("fee-1");

        as("omar", "SUPERVISOR", () -> approvals.approve(asked.id(), TODAY, "A good customer"));

        var decided = approvals.get(asked.id());
        assertThat(decided.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(decided.askedBy()).isEqualTo("lena");
        assertThat(decided.decidedBy()).isEqualTo("omar");
        assertThat(decided.decisionNote()).isEqualTo("A good customer");
        assertThat(fees.announced(alder)).isEmpty();
    }

    @Test
    void nobodyDecidesTheirOwnRequest() {
        as("omar", "SUPERVISOR", () -> {
            var asked = ask("fee-1");

            assertThatThrownBy(() -> approvals.approve(asked.id(), TODAY, null))
                    .isInstanceOf(ApprovalRefused.class)
                    .hasMessage("You asked for this yourself: somebody else must decide it.");
        });
        assertThat(fees.announced(alder)).hasSize(1);
    }

    @Test
    void whoMayNotApproveCannot() {
        var asked = ask("fee-1");

        as("lisa", "COLLECTOR", () -> assertThatThrownBy(() -> approvals.approve(asked.id(), TODAY, null))
                .hasMessage("Only an owner or a supervisor can decide this."));
    }

    @Test
    void decliningNeedsAReasonThatTheOtherReads() {
        var asked = ask("fee-1");

        as("omar", "SUPERVISOR", () -> {
            assertThatThrownBy(() -> approvals.decline(asked.id(), TODAY, " "))
                    .hasMessage("Say why it is declined: whoever asked reads it.");
            approvals.decline(asked.id(), TODAY, "They are late every month");
        });

        assertThat(approvals.get(asked.id()).decisionNote()).isEqualTo("They are late every month");
        assertThat(fees.announced(alder)).hasSize(1);
    }

    @Test
    void itIsDecidedOnce() {
        var asked = ask("fee-1");

        as("omar", "SUPERVISOR", () -> {
            approvals.approve(asked.id(), TODAY, null);
            assertThatThrownBy(() -> approvals.decline(asked.id(), TODAY, "Too late"))
                    .hasMessage("This request is not waiting any more: approved on 2026-03-02 by omar.");
        });
    }

    @Test
    void askingTwiceAsksOnce() {
        assertThat(ask("fee-1").id()).isEqualTo(ask("fee-1").id());
        assertThat(approvals.waiting()).hasSize(1);
    }

    @Test
    void onlyWhoAskedTakesItBack() {
        var asked = ask("fee-1");

        as("omar", "SUPERVISOR", () -> assertThatThrownBy(() -> approvals.withdraw(asked.id(), TODAY))
                .hasMessage("lena asked for this: only they can take it back, and you can decline it."));
        approvals.withdraw(asked.id(), TODAY);

        assertThat(approvals.get(asked.id()).state()).isEqualTo(ApprovalState.WITHDRAWN);
    }

    @Test
    void whatNobodyDecidesLapsesAfterItsLastDay() {
        var asked = ask("fee-1");
        assertThat(asked.decideBy()).isEqualTo("2026-03-09");

        assertThat(lapse("2026-03-09")).isZero();
        assertThat(lapse("2026-03-10")).isEqualTo(1);
        assertThat(lapse("2026-03-10")).isZero();

        assertThat(approvals.get(asked.id()).state()).isEqualTo(ApprovalState.LAPSED);
        assertThat(approvals.of(Set.of(alder)).get(alder)).hasSize(1);
        assertThat(fees.announced(alder)).hasSize(1);
    }

    @Test
    void oneThatCannotEndKeepsNoOtherWaiting() {
        var other = approvals.ask(
                new NewApproval(
                        "plan:none",
                        ApprovalKind.PLAN,
                        alder,
                        "404",
                        Money.of("1.00", "EUR"),
                        "A plan",
                        "Beyond",
                        Map.of()),
                TODAY);
        var asked = ask("fee-1");
        var failed = new ArrayList<Long>();

        var ended = approvals.lapse(LocalDate.parse("2026-03-10"), (approval, why) -> failed.add(approval.id()));

        assertThat(ended).isEqualTo(1);
        assertThat(failed).containsExactly(other.id());
        assertThat(approvals.get(asked.id()).state()).isEqualTo(ApprovalState.LAPSED);
        assertThat(approvals.get(other.id()).isWaiting()).isTrue();
    }

    @Test
    void whatWasDeclinedIsNotSilentlyTakenForAskedAgain() {
        var asked = ask("fee-1");
        as("omar", "SUPERVISOR", () -> approvals.decline(asked.id(), TODAY, "They are late every month"));

        assertThatThrownBy(() -> ask("fee-1"))
                .hasMessage("This request is not waiting any more: declined on 2026-03-02 by omar.");
    }

    private int lapse(String date) {
        return approvals.lapse(LocalDate.parse(date), (approval, why) -> {
            throw new AssertionError(why);
        });
    }

    private Approval ask(String fee) {
        return approvals.ask(
                new NewApproval(
                        "waiver:" + fee,
                        ApprovalKind.WAIVER,
                        alder,
                        fee,
                        Money.of("40.00", "EUR"),
                        "Waive the late fee of 40.00 EUR",
                        "Collectors may waive up to 20",
                        Map.of("fee", fee)),
                TODAY);
    }

    private static void as(String login, String role, Runnable deed) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(login, "", List.of(() -> "ROLE_" + role)));
        SecurityContextHolder.setContext(context);
        try {
            deed.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
