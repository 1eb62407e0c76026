package io.dunwell.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.ChargeKind;
import io.dunwell.ledger.Direction;
import io.dunwell.ledger.OpenItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisputeCheckTest {

    private static final AccountId ACCOUNT = new AccountId(7, "EUR");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final List<OpenItem> OPEN = List.of(bill(1, "INV-1", "100.00"), bill(2, "INV-2", "200.00"));

    @Test
    void openBillsCanBeContestedUpToWhatTheyLeaveOpen() {
        assertThatCode(() -> check(wanted("300.00", 1L, 2L))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(wanted("300.01", 1L, 2L)))
                .isInstanceOf(DisputeRefused.class)
                .hasMessage("300.01 EUR cannot be held where the chosen bills leave 300.00 EUR open: "
                        + "enter an amount up to that.");
        assertThatThrownBy(() -> check(wanted("0.00", 1L)))
                .hasMessageStartingWith("0.00 EUR cannot be held where the chosen bills leave 100.00 EUR open");
    }

    @Test
    void aDisputeIsAboutOpenBillsOfTheAccount() {
        assertThatThrownBy(() -> check(wanted("10.00"))).hasMessage("A dispute is about a bill: choose at least one.");
        assertThatThrownBy(() -> check(wanted("10.00", 1L, 99L)))
                .hasMessage("A chosen bill is settled or belongs to another account: choose from the open ones.");
    }

    @Test
    void aBillIsContestedOnce() {
        assertThatThrownBy(() -> new DisputeCheck(OPEN, Set.of(2L)).check(wanted("10.00", 1L, 2L)))
                .hasMessage("INV-2 is contested already: answer that dispute first.");
    }

    @Test
    void theAnswerIsOwedLater() {
        var wanted = new NewDispute(
                ACCOUNT, Set.of(1L), DisputeReason.PRICE, eur("10.00"), TODAY, TODAY.minusDays(1), null, null);

        assertThatThrownBy(() -> check(wanted))
                .hasMessage("The answer cannot be due on 2026-03-01, before the dispute is opened on 2026-03-02: "
                        + "choose a later day.");
    }

    @Test
    void theCreditNoteGoesToTheContestedBillsOldestFirst() {
        var dispute = new Dispute(wanted("250.00", 1L, 2L), "lena", Instant.EPOCH);

        var note = CreditNote.of(dispute, eur("150.00"), OPEN, TODAY, "agreed");

        assertThat(note.amount()).isEqualTo(eur("150.00"));
        assertThat(note.directions())
                .containsExactly(new Direction("INV-1", 1, eur("100.00")), new Direction("INV-2", 1, eur("50.00")));
    }

    @Test
    void whatWasPaidMeanwhileBecomesTheCustomersCredit() {
        var dispute = new Dispute(wanted("100.00", 1L), "lena", Instant.EPOCH);

        var note = CreditNote.of(dispute, eur("100.00"), List.of(bill(1, "INV-1", "30.00")), TODAY, null);

        assertThat(note.amount()).isEqualTo(eur("100.00"));
        assertThat(note.directions()).containsExactly(new Direction("INV-1", 1, eur("30.00")));
    }

    @Test
    void anAnsweredDisputeIsNotAnsweredAgain() {
        var dispute = new Dispute(wanted("100.00", 1L), "lena", Instant.EPOCH);
        dispute.resolve(DisputeState.REJECTED, Money.zero("EUR"), TODAY, null);

        assertThatThrownBy(() -> dispute.resolve(DisputeState.UPHELD, eur("100.00"), TODAY, null))
                .hasMessage("This dispute about 100.00 EUR is already rejected; open a new one instead.");
    }

    private static void check(NewDispute wanted) {
        new DisputeCheck(OPEN, Set.of()).check(wanted);
    }

    private static NewDispute wanted(String held, Long... charges) {
        return new NewDispute(
                ACCOUNT, Set.of(charges), DisputeReason.PRICE, eur(held), TODAY, TODAY.plusDays(14), null, null);
    }

    private static OpenItem bill(long id, String reference, String open) {
        var issued = LocalDate.parse("2026-01-02").plusDays(id);
        return new OpenItem(
                id, ChargeKind.INVOICE, reference, 1, 1, issued, issued.plusDays(30), eur("200.00"), eur(open));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
