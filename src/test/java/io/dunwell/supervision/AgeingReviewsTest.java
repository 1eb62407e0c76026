package io.dunwell.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ageings;
import io.dunwell.reporting.Snapshots;
import io.dunwell.supervision.AgeingReview.Part;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** The review of the week of Monday, 16 November 2026, opened on Wednesday since nothing ran before. */
@DunwellTest
@WithMockUser(username = "olga", roles = "SUPERVISOR")
class AgeingReviewsTest {

    private static final LocalDate TODAY = Receivables.TODAY;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    AgeingReviews reviews;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Receivables receivables;

    @Autowired
    Ageings ageings;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    private AccountId alder;

    @BeforeEach
    void aCompany() {
        receivables.found();
        alder = receivables.customer("1", "Alder");
    }

    @Test
    void amountsStandBesideThoseOfTheWeekBeforeInEachCurrency() {
        receivables.invoice(alder, "A-1", 62, "100.00");
        receivables.invoice(alder, "A-2", 3, "40.00");
        receivables.payment(alder, "P-1", TODAY.minusDays(2), "25.00");
        var dollars = new AccountId(alder.customerId(), "USD");
        receivables.invoice(dollars, "U-1", 95, "7.00");

        assertThat(open(TODAY)).isTrue();

        var review = reviews.get(MONDAY);
        assertThat(review.asOf()).isEqualTo(TODAY);
        assertThat(review.before()).isEqualTo(TODAY.minusDays(7));
        assertThat(review.dueOn()).isEqualTo(TODAY.plusDays(2));
        var ageing = reviews.ageing(MONDAY);
        assertThat(ageing).extracting(AgeingReview.Ageing::currency).containsExactly("EUR", "USD");
        assertThat(ageing.get(0).parts())
                .extracting(Part::bucket, part -> part.now().amount(), part -> part.before()
                        .amount())
                .containsExactly(
                        tuple("CURRENT", decimal("0.00"), decimal("40.00")),
                        tuple("DAYS_1_30", decimal("40.00"), decimal("0.00")),
                        tuple("DAYS_31_60", decimal("0.00"), decimal("100.00")),
                        tuple("DAYS_61_90", decimal("75.00"), decimal("0.00")),
                        tuple("OVER_90", decimal("0.00"), decimal("0.00")));
        assertThat(ageing.get(0).overdue().change()).isEqualTo(Money.of("15.00", "EUR"));
        assertThat(ageing.get(0).overdue().percent()).isEqualByComparingTo("15");
        assertThat(ageing.get(0).parts().get(1).percent()).isNull();
        assertThat(ageing.get(1).total().now()).isEqualTo(Money.of("7.00", "USD"));
        assertThat(lines(review))
                .extracting(
                        line -> line.account().currency(),
                        ReviewLine::movedPast,
                        line -> line.overdue().amount(),
                        line -> line.overdueBefore().amount())
                .containsExactly(
                        tuple("USD", 90, decimal("7.00"), decimal("7.00")),
                        tuple("EUR", 60, decimal("115.00"), decimal("100.00")));
    }

    @Test
    void whoHadSomethingOlderAWeekBeforeDidNotGetOlder() {
        receivables.invoice(alder, "A-1", 80, "10.00");
        receivables.invoice(alder, "A-2", 62, "20.00");
        receivables.payment(alder, "P-1", TODAY.minusDays(1), "10.00");

        open(TODAY);

        assertThat(lines(reviews.get(MONDAY))).singleElement().satisfies(line -> {
            assertThat(line.movedPast()).isZero();
            assertThat(line.isLargest()).isTrue();
            assertThat(line.overdueBefore()).isEqualTo(Money.of("30.00", "EUR"));
        });
    }

    @Test
    void aWeekHasOneAndTheNextOneOpensBesideWhatNobodySigned() {
        assertThat(open(TODAY)).isTrue();
        assertThat(open(TODAY)).isFalse();
        assertThat(open(TODAY.plusDays(1))).isFalse();
        assertThat(open(LocalDate.of(2026, 11, 22))).as("a Sunday").isFalse();
        assertThat(open(LocalDate.of(2026, 11, 23))).isTrue();

        assertThat(reviews.unsigned()).isEqualTo(2);
        assertThat(unsigned(TODAY.plusDays(2))).isZero();
        assertThat(unsigned(TODAY.plusDays(3))).isEqualTo(1);
        reviews.signOff(MONDAY, "Nothing stands out.");
        assertThat(unsigned(TODAY.plusDays(3))).isZero();
        assertThat(reviews.unsigned()).isEqualTo(1);
        assertThat(reviews.page(0, 10).getContent())
                .extracting(AgeingReview::week)
                .containsExactly(MONDAY.plusDays(7), MONDAY);
    }

    @Test
    void withoutTheAgeingOfTheDayThereIsNone() {
        assertThat(reviews.open(TODAY)).isFalse();
    }

    @Test
    void aSignOffHasAnAuthorAndACommentAndStays() {
        open(TODAY);

        assertThatThrownBy(() -> reviews.signOff(MONDAY, " ")).hasMessageContaining("Say in a sentence");
        reviews.signOff(MONDAY, "Two to call.");

        var signed = reviews.get(MONDAY).signOff();
        assertThat(signed.by()).isEqualTo("olga");
        assertThat(signed.comment()).isEqualTo("Two to call.");
        assertThatThrownBy(() -> reviews.signOff(MONDAY, "Again"))
                .hasMessageContaining("olga has signed this review off");
        assertThatThrownBy(() -> jdbc.sql("update ageing_review_sign_off set comment = 'None'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void notesStandBesideALineUntilItIsSigned() {
        receivables.invoice(alder, "A-1", 62, "100.00");
        open(TODAY);

        reviews.note(MONDAY, alder, "Call the owner");
        reviews.note(MONDAY, alder, "Call the owner on Friday");
        assertThat(lines(reviews.get(MONDAY)).get(0).note())
                .isEqualTo(new ReviewLine.Note("Call the owner on Friday", "olga"));
        reviews.note(MONDAY, alder, " ");
        assertThat(lines(reviews.get(MONDAY)).get(0).note()).isNull();
        reviews.signOff(MONDAY, "Done.");
        assertThatThrownBy(() -> reviews.note(MONDAY, alder, "Late")).isInstanceOf(ReviewRefused.class);
    }

    @Test
    @WithMockUser(username = "lena", roles = "COLLECTOR")
    void onlySupervisorsSign() {
        open(TODAY);

        assertThatThrownBy(() -> reviews.signOff(MONDAY, "Fine.")).isInstanceOf(AccessDeniedException.class);
    }

    private long unsigned(LocalDate today) {
        return exceptions.group(ExceptionKind.UNSIGNED_REVIEWS, today).count();
    }

    private boolean open(LocalDate date) {
        ageings.keep(date);
        snapshots.takeKept(date);
        return reviews.open(date);
    }

    private List<ReviewLine> lines(AgeingReview review) {
        return reviews.lines(review, 0, 50).getContent();
    }

    private static BigDecimal decimal(String amount) {
        return new BigDecimal(amount);
    }
}
