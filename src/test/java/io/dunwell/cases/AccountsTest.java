package io.dunwell.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.agencies.Agencies;
import io.dunwell.cases.TimelineEntry.Group;
import io.dunwell.customers.ConsentSource;
import io.dunwell.customers.Customers;
import io.dunwell.customers.EmailConsents;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.StopReason;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.Promises;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person sees of an account: the next step in a sentence, and the story. */
@DunwellTest
class AccountsTest {

    private static final LocalDate TODAY = Receivables.TODAY;

    @Autowired
    Receivables receivables;

    @Autowired
    Accounts accounts;

    @Autowired
    Timeline timeline;

    @Autowired
    Cases cases;

    @Autowired
    Customers customers;

    @Autowired
    Ledger ledger;

    @Autowired
    Promises promises;

    @Autowired
    Disputes disputes;

    @Autowired
    Agencies agencies;

    @Autowired
    EmailConsents emails;

    AccountId account;

    @BeforeEach
    void aCustomerTwoMonthsLate() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void theNextStepOfAPersonIsToldWithItsDate() {
        assertThat(accounts.get(account).next()).isEqualTo("Next: Call customer, by a person until 19 November.");
    }

    @Test
    void whoEndedEmailsIsNotReachableByEmailAnyMore() {
        emails.stop("piotr@example.com", ConsentSource.LINK, null);

        assertThat(accounts.get(account).facts().debtor().reachableBy()).isEqualTo("LETTER");
    }

    @Test
    void whoHasATelephoneAloneIsReachableByLetter() {
        var payer = customers.contacts(account.customerId()).get(0);
        customers.changeContact(payer.id(), NewContact.like(payer).withEmail(null));

        assertThat(accounts.get(account).facts().debtor().reachableBy()).isEqualTo("LETTER");
    }

    @Test
    void theNextStepOfDunwellIsToldWithItsDate() {
        var other = receivables.customer("C-2", "Café Lindqvist HB");
        receivables.invoice(other, "L-1", 9, "955.10");
        receivables.look(other);

        assertThat(accounts.get(other).next()).isEqualTo("Next: Send second reminder on 25 November, by Dunwell.");
    }

    @Test
    void anAccountThatOwesNothingOverdueIsAtRest() {
        var other = receivables.customer("C-2", "Café Lindqvist HB");

        assertThat(accounts.get(other).next()).isEqualTo("Nothing is owed.");

        receivables.invoice(other, "L-1", -12, "955.10");

        assertThat(accounts.get(other).next()).isEqualTo("Nothing is overdue. Next due: €955.10 on 30 November.");
    }

    @Test
    void daysOfGraceAreTold() {
        var other = receivables.customer("C-2", "Café Lindqvist HB");
        receivables.invoice(other, "L-1", 1, "955.10");

        assertThat(accounts.get(other).next()).isEqualTo("Overdue since 17 November, within the days of grace.");
    }

    @Test
    void aPromiseIsWaitedFor() {
        promise("9984.00", TODAY.plusDays(7));
        receivables.look(account);

        assertThat(accounts.get(account).next()).isEqualTo("Waits for €9,984.00 until 25 November.");
    }

    @Test
    void whatIsContestedMakesTheRestNoOlder() {
        var first = ledger.figures(account, TODAY).openItems().get(0);
        var other = receivables.customer("C-2", "Café Lindqvist HB");
        var old = receivables.invoice(other, "L-1", 62, "955.10");
        receivables.invoice(other, "L-2", 9, "120.00");

        dispute(other, old, "955.10");
        assertThat(accounts.get(other).facts().daysOverdue()).isEqualTo(9);
        assertThat(accounts.get(other).facts().toCollect()).hasToString("120.00 EUR");

        dispute(account, first.chargeId(), "1.00");
        assertThat(accounts.get(account).facts().daysOverdue())
                .as("only a part of it is contested")
                .isEqualTo(62);
    }

    @Test
    void whatIsWithinItsGraceIsNotChasedBecauseSomethingElseIsContested() {
        var other = receivables.customer("C-2", "Café Lindqvist HB");
        var old = receivables.invoice(other, "L-1", 62, "955.10");
        receivables.invoice(other, "L-2", 1, "120.00");

        dispute(other, old, "955.10");

        assertThat(accounts.get(other).facts().standing()).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void aDisputeWaitsForOurAnswer() {
        dispute("9984.00");
        receivables.look(account);

        assertThat(accounts.get(account).next()).isEqualTo("Waits for our answer to the dispute, due on 2 December.");
    }

    @Test
    void aHoldAStopAndAnAgencyAreTold() {
        cases.hold(accounts.get(account).openCase().orElseThrow().id(), TODAY.plusDays(10));
        assertThat(accounts.get(account).next()).isEqualTo("Quiet until 28 November, as the owner wished.");

        agencies.place("key", account, Money.of("100.00", "EUR"), TODAY, "chief", null);
        assertThat(accounts.get(account).next()).isEqualTo("With the agency since 18 November: we are silent.");

        customers.stop(account.customerId(), StopReason.BANKRUPT, TODAY, "Court letter");
        assertThat(accounts.get(account).next())
                .startsWith("Collection is stopped since 18 November: nothing is sent.");
    }

    @Test
    void theAgesOfOpenItemsAreAddedUp() {
        var aged = accounts.get(account).aged();

        assertThat(aged.current()).isEqualTo(Money.of("5725.40", "EUR"));
        assertThat(aged.days31To60()).isEqualTo(Money.of("3744.00", "EUR"));
        assertThat(aged.days61To90()).isEqualTo(Money.of("6240.00", "EUR"));
        assertThat(aged.overdue()).isEqualTo(Money.of("9984.00", "EUR"));
    }

    @Test
    void theAccountThatIsOverdueTheLongestComesFirst() {
        var dollars = new AccountId(account.customerId(), "USD");
        receivables.invoice(dollars, "US-1", 80, "100.00");

        assertThat(accounts.choose(account.customerId(), null)).isEqualTo(dollars);
        assertThat(accounts.choose(account.customerId(), "EUR")).isEqualTo(account);
        assertThatThrownBy(() -> accounts.choose(account.customerId(), "CHF")).isInstanceOf(NotFound.class);
    }

    @Test
    void theStoryIsToldFromAllModulesNewestFirst() {
        receivables.payment(account, "CAMT-118", TODAY.minusDays(14), "1900.00");
        promise("2400.00", TODAY.plusDays(7));
        dispute("500.00");

        var entries = timeline.newest(account, TODAY, null, 50).entries();

        assertThat(entries)
                .extracting(TimelineEntry::title)
                .contains(
                        "Case opened: 9984.00 EUR overdue, 62 days",
                        "Invoice 10-448210-1",
                        "Payment received",
                        "Promised by 25 Nov 2026",
                        "Dispute: Wrong price or discount");
        assertThat(entries).extracting(TimelineEntry::on).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(entries)
                .filteredOn(entry -> entry.title().equals("Payment received"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.amount()).isEqualTo(Money.of("1900.00", "EUR"));
                    assertThat(entry.text()).isEqualTo("CAMT-118, for 10-448210-1");
                });
    }

    @Test
    void aReturnedPaymentAndAnUpheldDisputeAreTold() {
        var payment = receivables.payment(account, "CAMT-118", TODAY.minusDays(14), "1900.00");
        ledger.reverseCredit(payment, TODAY, "Account closed");
        disputes.uphold(dispute("500.00"), Money.of("500.00", "EUR"), TODAY, "Agreed discount");

        assertThat(timeline.newest(account, TODAY, Group.MONEY, 50).entries())
                .extracting(entry -> entry.title() + ": " + entry.text())
                .contains("Payment returned: CAMT-118, Account closed", "Dispute upheld: credited, Agreed discount");
    }

    @Test
    void onlyOneGroupCanBeAskedFor() {
        assertThat(timeline.newest(account, TODAY, Group.POLICY, 50).entries())
                .isNotEmpty()
                .allMatch(entry -> entry.kind().group() == Group.POLICY);
        assertThat(timeline.newest(account, TODAY, Group.CONTACTS, 50).entries())
                .isEmpty();
    }

    @Test
    void olderEntriesAreKnownToFollow() {
        var chapter = timeline.newest(account, TODAY, null, 2);

        assertThat(chapter.entries()).hasSize(2);
        assertThat(chapter.more()).isTrue();
    }

    @Test
    void accountsInOtherCurrenciesTellTheirOwnStory() {
        var dollars = new AccountId(account.customerId(), "USD");
        receivables.invoice(dollars, "US-1", 80, "100.00");

        assertThat(timeline.newest(dollars, TODAY, null, 50).entries())
                .extracting(TimelineEntry::title)
                .containsExactly("Invoice US-1");
    }

    private void promise(String amount, LocalDate dueOn) {
        promises.make(new NewPromise(
                account,
                Money.of(amount, "EUR"),
                TODAY,
                dueOn,
                promises.graceUntil(dueOn),
                "BANK_TRANSFER",
                "Piotr Zieliński",
                null,
                List.of()));
    }

    private void dispute(AccountId whose, long charge, String amount) {
        disputes.open(new NewDispute(
                whose,
                Set.of(charge),
                DisputeReason.PRICE,
                Money.of(amount, "EUR"),
                TODAY,
                TODAY.plusDays(14),
                null,
                null));
    }

    private long dispute(String amount) {
        return disputes.open(new NewDispute(
                account,
                accounts.get(account).figures().openItems().stream()
                        .map(OpenItem::chargeId)
                        .collect(Collectors.toSet()),
                DisputeReason.PRICE,
                Money.of(amount, "EUR"),
                TODAY,
                TODAY.plusDays(14),
                null,
                null));
    }
}
