package io.dunwell.integration;

import static io.dunwell.integration.IntakeFixtures.TODAY;
import static io.dunwell.integration.IntakeFixtures.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Ledger;
import io.dunwell.testing.DunwellTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Rejected lines, corrected in place. */
@DunwellTest
class MendingTest {

    private static final String HEADER = "customer_number,invoice_number,issued_on,due_on,amount,currency\n";

    @Autowired
    IntakeFixtures intake;

    @Autowired
    Intake face;

    @Autowired
    Mending mending;

    @Autowired
    Ledger ledger;

    @Autowired
    Customers customers;

    @BeforeEach
    void companyWithCustomers() {
        intake.company();
        intake.customers("customer_number,customer_name,terms_days\n7,Alder,14\n");
    }

    @Test
    void aMendedLineIsTakenAndCountsWithItsImport() {
        var run = intake.invoices(HEADER + "7,A-1,2026-01-05,2026-02-04,10.00,USD\n7,A-2,2026-01-05,soon,5.00,USD\n");
        assertThat(mending.left(run.id())).isEqualTo(1);

        assertThat(mending.mend(run.id(), 3, List.of(List.of("7", "A-2", "2026-01-05", "2026-02-05", "5.00", "USD"))))
                .isEmpty();

        assertThat(open()).containsExactly("A-1 10.00 USD due 2026-02-04", "A-2 5.00 USD due 2026-02-05");
        var after = face.run(run.id());
        assertThat(counts(after)).isEqualTo("2 read: 2 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
        assertThat(intake.reported(after))
                .containsExactly("3 due_on MENDED: 'soon' is not a date; write it as 2026-01-31.");
        assertThat(mending.left(run.id())).isZero();
        assertThat(mending.page(run.id(), PageRequest.of(0, 10))).isEmpty();
    }

    @Test
    void whatIsStillWrongIsToldAnewAndNothingIsPosted() {
        var run = intake.invoices(HEADER + "7,A-2,2026-01-05,soon,5.00,USD\n");

        assertThat(mending.mend(run.id(), 2, List.of(List.of("7", "A-2", "2026-01-05", "2026-02-05", "five", "USD"))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("five"));

        assertThat(open()).isEmpty();
        assertThat(counts(face.run(run.id())))
                .isEqualTo("1 read: 0 accepted, 0 unchanged, 0 differing, 1 rejected, 0 left out");
        var document =
                mending.page(run.id(), PageRequest.of(0, 10)).getContent().get(0);
        assertThat(document.told().field()).isEqualTo("amount");
        assertThat(document.cell(0, 3)).isEqualTo("2026-02-05");
        assertThat(document.cell(0, 4)).isEqualTo("five");
        assertThat(document.isBlamed(4)).isTrue();
    }

    @Test
    void linesThatBelongTogetherAreMendedTogether() {
        var run = intake.invoices(
                HEADER + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n" + "7,A-1,2026-01-05,some day,50.00,USD\n");

        var document =
                mending.page(run.id(), PageRequest.of(0, 10)).getContent().get(0);
        assertThat(document.rows()).hasSize(2);
        assertThat(mending.mend(
                        run.id(),
                        document.told().line(),
                        List.of(
                                List.of("7", "A-1", "2026-01-05", "2026-02-04", "100.00", "USD"),
                                List.of("7", "A-1", "2026-01-05", "2026-03-04", "50.00", "USD"))))
                .isEmpty();

        assertThat(open()).containsExactly("A-1 100.00 USD due 2026-02-04", "A-1 50.00 USD due 2026-03-04");
        assertThat(counts(face.run(run.id())))
                .isEqualTo("2 read: 2 accepted, 0 unchanged, 0 differing, 0 rejected, 0 left out");
    }

    @Test
    void ofTwoDocumentsThatWereOneNoneIsTakenWhileOneIsWrong() {
        var run = intake.invoices(
                HEADER + "7,A-1,2026-01-05,2026-02-04,100.00,USD\n" + "7,A-1,2026-01-05,some day,50.00,USD\n");
        var line = mending.page(run.id(), PageRequest.of(0, 10))
                .getContent()
                .get(0)
                .told()
                .line();

        assertThat(mending.mend(
                        run.id(),
                        line,
                        List.of(
                                List.of("7", "A-1", "2026-01-05", "2026-02-04", "100.00", "USD"),
                                List.of("7", "A-9", "2026-01-05", "some day", "50.00", "USD"))))
                .isPresent();

        assertThat(open()).isEmpty();
        assertThat(mending.left(run.id())).isEqualTo(1);
    }

    @Test
    void aMendedLineIsReadAsTheRestOfItsFile() {
        var run = intake.invoices(HEADER.replace(",", ";")
                + "7;A-1;25/01/2026;25/02/2026;10.50;USD\n"
                + "7;A-2;25/01/2026;03/04/2026;10.5O;USD\n");

        assertThat(mending.mend(run.id(), 3, List.of(List.of("7", "A-2", "25/01/2026", "03/04/2026", "10.50", "USD"))))
                .isEmpty();

        assertThat(open()).containsExactly("A-1 10.50 USD due 2026-02-25", "A-2 10.50 USD due 2026-04-03");
    }

    @Test
    void whatIsInTheBooksMeanwhileIsKnown() {
        var run = intake.invoices(HEADER + "7,A-2,2026-01-05,soon,5.00,USD\n");
        intake.invoices(HEADER + "7,A-2,2026-01-05,2026-02-05,5.00,USD\n");

        assertThat(mending.mend(run.id(), 2, List.of(List.of("7", "A-2", "2026-01-05", "2026-02-05", "5.00", "USD"))))
                .isEmpty();

        assertThat(open()).hasSize(1);
        assertThat(counts(face.run(run.id())))
                .isEqualTo("1 read: 0 accepted, 1 unchanged, 0 differing, 0 rejected, 0 left out");
    }

    @Test
    void nobodyMendsTwice() {
        var run = intake.invoices(HEADER + "7,A-2,2026-01-05,soon,5.00,USD\n");
        var mended = List.of(List.of("7", "A-2", "2026-01-05", "2026-02-05", "5.00", "USD"));
        mending.mend(run.id(), 2, mended);

        assertThatThrownBy(() -> mending.mend(run.id(), 2, mended))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("Line 2 was mended meanwhile, or its file was imported again: nothing was changed.");
        assertThat(open()).hasSize(1);
    }

    @Test
    void customersWithTheirContactsAreMended() {
        var run = intake.customers("customer_number,customer_name,country\n8,Birch,Atlantis\n");

        assertThat(mending.mend(run.id(), 2, List.of(List.of("8", "Birch", "DE"))))
                .isEmpty();

        assertThat(customers.find("dunwell", "8").orElseThrow().country()).isEqualTo("DE");
    }

    private List<String> open() {
        var id = customers.find("dunwell", "7").orElseThrow().id();
        return ledger.figures(new AccountId(id, "USD"), TODAY).openItems().stream()
                .map(item -> "%s %s due %s".formatted(item.reference(), item.open(), item.dueOn()))
                .toList();
    }
}
