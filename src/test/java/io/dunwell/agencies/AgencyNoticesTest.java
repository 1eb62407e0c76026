package io.dunwell.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.agencies.AgencyMail.Answer;
import io.dunwell.agencies.AgencyMail.Sent;
import io.dunwell.agencies.AgencyNotice.State;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.BookedAccount;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DunwellTest
class AgencyNoticesTest {

    @Autowired
    AgencyNotices notices;

    @Autowired
    AgencyNoticeRepository rows;

    @Autowired
    PlacementRepository placements;

    @Autowired
    AgencyRepository agencyRows;

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyDirectory directory;

    @Autowired
    PackageLinks links;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CompanyClock clock;

    @Autowired
    Books books;

    private final List<String> mails = new ArrayList<>();
    private Answer answer = new Answer(Sent.YES, "");
    private BookedAccount alder;
    private long placement;

    @BeforeEach
    void placed(@Autowired Companies companies) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-06-10");
        directory.add(new AgencyDetails("Firm & Fair", "desk@firm.example", BigDecimal.TEN, null));
        alder = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-15  invoice  INV-2  200.00 EUR  due 2026-02-14
                2026-05-01  payment  PAY-0   20.00 EUR
                """);
        placement =
                agencies.place("case-1", alder.account(), eur("280.00"), LocalDate.parse("2026-05-04"), "olga", null);
    }

    @Test
    void whatReachesUsDirectlyIsToldOnce() {
        books.of(
                """
                2026-06-02  payment      PAY-1   40.00 EUR
                2026-06-02  payment      PAY-1   40.00 EUR
                2026-06-03  credit-note  CN-1    10.00 EUR
                2026-06-05  return       PAY-1
                2026-06-06  return       PAY-1
                """);

        assertThat(told())
                .containsExactly(
                        "A payment of 40.00 EUR that reached us went back on 2026-06-05. Owed after that day: 270.00 EUR.",
                        "We credited 10.00 EUR on 2026-06-03. Owed after that day: 230.00 EUR.",
                        "The customer paid us 40.00 EUR directly on 2026-06-02. Owed after that day: 240.00 EUR.",
                        "The account was placed with you: 280.00 EUR. Please acknowledge it.");
    }

    @Test
    void whatHappensAfterTheEndIsNotToldAnyMore() {
        agencies.recall(placement, LocalDate.parse("2026-06-01"), "customer called");

        books.of("2026-06-02  payment  PAY-1  40.00 EUR");

        assertThat(told()).hasSize(2).noneMatch(sentence -> sentence.contains("paid us"));
    }

    @Test
    void mailTellsEachNoticeOnce() {
        books.of("2026-06-02  payment  PAY-1  40.00 EUR");

        assertThat(post().deliver(clock.instant())).isEqualTo(2);
        assertThat(post().deliver(clock.instant())).isZero();

        assertThat(mails).hasSize(2).first().asString().startsWith("desk@firm.example Placement " + placement);
        assertThat(notices.untold()).isEmpty();
        assertThat(notices.of(placement)).extracting(AgencyNotice::toldBy).containsOnly("desk@firm.example");
    }

    @Test
    void theFirstMailSaysWhereThePackageIs() {
        books.of("2026-06-02  payment  PAY-1  40.00 EUR");

        post().deliver(clock.instant());

        assertThat(mails.get(0))
                .contains("Please acknowledge it.")
                .contains("Fetch its package and acknowledge the account here, until 2026-06-24:")
                .containsPattern("https://dunwell\\.example\\.com/links/package/\\S{20,}");
        assertThat(mails.get(1)).contains("paid us").doesNotContain("/links/");
    }

    @Test
    void theLinkIsMailedOnceMoreWhenSomebodyAsksForIt() {
        post().deliver(clock.instant());

        links.sendAgain(placement, LocalDate.parse("2026-06-10"));
        links.sendAgain(placement, LocalDate.parse("2026-06-10"));
        post().deliver(clock.instant());

        assertThat(mails).hasSize(2);
        assertThat(mails.get(1)).contains("The package of this account is ready for you.", "/links/package/");
    }

    @Test
    void noLinkIsMailedToAnAgencyWithoutAnAddressOrOnceTheAccountCameBack() {
        agencies.recall(placement, LocalDate.parse("2026-06-10"), null);
        assertThatThrownBy(() -> links.sendAgain(placement, LocalDate.parse("2026-06-10")))
                .hasMessage("This account came back: its package is sent to nobody any more.");

        post().deliver(clock.instant());

        assertThat(mails).hasSize(2).noneMatch(mail -> mail.contains("/links/"));
    }

    @Test
    void whatIsNotSentWaitsForAPersonWithTheReason() {
        answer = new Answer(Sent.NO, "The mailbox is unknown.");

        post().deliver(clock.instant());
        post().deliver(clock.instant());

        assertThat(mails).hasSize(1);
        var notice = notices.untold().get(0);
        assertThat(notice.state()).isEqualTo(State.WAITING);
        assertThat(notice.remark()).isEqualTo("The mailbox is unknown.");
        notices.told(notice.id());
        notices.told(notice.id());
        assertThat(notices.untold()).isEmpty();
    }

    @Test
    void whatMayHaveLeftIsNeverSentAgain() {
        answer = new Answer(Sent.PERHAPS, "No answer came in time.");

        post().deliver(clock.instant());
        answer = new Answer(Sent.YES, "");
        post().deliver(clock.instant());

        assertThat(mails).hasSize(1);
        assertThat(notices.untold()).extracting(AgencyNotice::state).containsExactly(State.UNKNOWN);
    }

    @Test
    void whoDiedWhileSendingLeavesADoubtAndNoSecondMail() {
        transaction.executeWithoutResult(status ->
                rows.findById(notices.untold().get(0).id()).orElseThrow().sending(clock.instant()));

        post().deliver(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(notices.untold()).extracting(AgencyNotice::state).containsExactly(State.SENDING);
        post().deliver(clock.instant().plus(Duration.ofMinutes(20)));

        assertThat(mails).isEmpty();
        assertThat(notices.untold()).extracting(AgencyNotice::state).containsExactly(State.UNKNOWN);
    }

    @Test
    void withoutAnAddressItWaitsForAPerson() {
        directory.change(directory.usual().id(), new AgencyDetails("Firm & Fair", null, BigDecimal.TEN, null));

        assertThat(post().deliver(clock.instant())).isZero();

        assertThat(notices.untold()).extracting(AgencyNotice::state).containsExactly(State.WAITING);
    }

    private List<String> told() {
        return notices.of(placement).stream().map(AgencyNotice::sentence).toList();
    }

    private AgencyPost post() {
        return new AgencyPost(
                rows,
                placements,
                agencyRows,
                links,
                new AgencyMail() {
                    @Override
                    public boolean leaves() {
                        return true;
                    }

                    @Override
                    public Answer send(long number, String to, String name, String subject, String text) {
                        mails.add(to + " " + subject + "\n" + text);
                        return answer;
                    }
                },
                transaction);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
