package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.PAY_BY;
import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.channels.MailHead;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.messaging.unsubscribe.LinksForTests;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What emails that leave carry beside their words. */
@DunwellTest
class MailHeadsTest {

    private static final String HOME = "https://dunwell.nordlys.example";
    private static final Instant NEXT_WEEK = TEN.plus(Duration.ofDays(7));

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Claiming claiming;

    @Autowired
    private AttemptResults results;

    @BeforeEach
    void found() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
    }

    @Test
    void laterMailsOfACaseContinueItsFirstOne() {
        var account = fixtures.overdue("alder");
        queue(account, 71L, "first", TEN);
        queue(fixtures.overdue("birch"), 72L, "other", TEN);
        var first = leaving(TEN, HOME);
        queue(account, 71L, "second", NEXT_WEEK);
        queue(account, null, "outside a case", NEXT_WEEK);

        var later = leaving(NEXT_WEEK, HOME);

        assertThat(first)
                .extracting(Outgoing::head)
                .extracting(MailHead::continues)
                .containsOnlyNulls();
        assertThat(later)
                .extracting(Outgoing::head)
                .extracting(MailHead::continues)
                .containsExactly(first.get(0).messageId(), null);
    }

    @Test
    void oneLinkStandsForOneAddressAndStaysTheSame() {
        var account = fixtures.overdue("alder");
        queue(account, 71L, "first", TEN);
        queue(fixtures.overdue("birch"), 72L, "other", TEN);
        var links = new ArrayList<>(links(leaving(TEN, HOME)));
        queue(account, 71L, "second", NEXT_WEEK);

        links.addAll(links(leaving(NEXT_WEEK, HOME)));

        assertThat(links).hasSize(3).allMatch(link -> link.matches(HOME + "/unsubscribe/[0-9a-f]{40}"));
        assertThat(links.get(0)).isEqualTo(links.get(2)).isNotEqualTo(links.get(1));
    }

    @Test
    void withoutAPublicAddressThereIsNoLink() {
        queue(fixtures.overdue("alder"), 71L, "first", TEN);

        assertThat(leaving(TEN, ""))
                .extracting(message -> message.head().unsubscribe())
                .containsOnlyNulls();
    }

    @Test
    void whatStaysInThisHouseCarriesNothing() {
        queue(fixtures.overdue("alder"), 71L, "first", TEN);

        assertThat(claiming.take(TEN, 20, Map.of(), Set.of()).going())
                .extracting(go -> go.outgoing().head())
                .containsExactly(MailHead.NONE);
    }

    private void queue(AccountId account, @Nullable Long caseId, String key, Instant due) {
        messaging.queue(new MessageOrder(
                key,
                account,
                caseId,
                "payment-received",
                MessagePurpose.CONFIRMATION,
                Channel.EMAIL,
                PAY_BY,
                TODAY,
                due));
    }

    /** What is due leaves and is recorded as sent. */
    private List<Outgoing> leaving(Instant now, String home) {
        var outside = RecordingGateway.channels(
                companies, new RecordingGateway(Channel.EMAIL, message -> Outcome.sent("taken")));
        var heads = new MailHeads(JdbcClient.create(jdbc), outside, LinksForTests.of(jdbc, home));
        var claimed = claiming.take(now, 20, Map.of(), Set.of());
        var going = heads.of(claimed.going(), now);
        results.record(
                claimed.token(),
                going.stream().map(go -> go.message().id()).toList(),
                Outcome.sent("taken"),
                MessageState.SENT,
                null,
                now);
        return going.stream().map(Decision.Go::outgoing).toList();
    }

    private static List<String> links(List<Outgoing> mails) {
        return mails.stream()
                .map(message -> String.valueOf(message.head().unsubscribe()))
                .toList();
    }
}
