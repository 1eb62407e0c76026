package io.dunwell.messaging.versions;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.order;
import static io.dunwell.messaging.MessagingFixtures.street;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.MessageView;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.texts.HouseTexts;
import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.texts.Words;
import io.dunwell.testing.DunwellTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DunwellTest
class TextVersionsTest {

    private static final TextPlace REMINDER = new TextPlace("first-reminder", Channel.EMAIL, "en");
    private static final TextPlace NOTICE = new TextPlace("final-notice", Channel.EMAIL, "en");
    private static final Words OURS = words("Thank you for your patience with us.");

    @Autowired
    private TextVersions versions;

    @Autowired
    private TextVersionRows rows;

    @Autowired
    private SuitIntents suits;

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HouseTexts house;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void aMessageIsWrittenWithTheVersionPublishedWhenItIsWritten() {
        var first = sent("alder");
        versions.save(REMINDER, OURS, 0);
        var drafted = sent("birch");
        versions.publish(REMINDER, "Spring campaign", 1);

        var published = sent("cedar");

        assertThat(first.body()).contains("Bills are easily overlooked").doesNotContain("patience");
        assertThat(first.textVersion()).isZero();
        assertThat(drafted.textVersion()).isZero();
        assertThat(published.body()).contains("Thank you for your patience with us.");
        assertThat(published.textVersion()).isEqualTo(1);
        assertThat(messaging.get(first.row().id()).body()).contains("Bills are easily overlooked");
    }

    @Test
    void theCompanyGoesBackToAnEarlierVersionAndToTheHousesOwnText() {
        published(OURS);
        published(words("A second try."));

        versions.publishAgain(REMINDER, 1, "The first one worked better");
        var again = sent("alder");
        versions.publishAgain(REMINDER, 0, "Back to the start");
        var own = sent("birch");

        assertThat(again.body()).contains("patience");
        assertThat(again.textVersion()).isEqualTo(3);
        assertThat(own.body()).contains("Bills are easily overlooked");
        assertThat(own.textVersion()).isEqualTo(4);
        assertThat(versions.history(REMINDER))
                .extracting(TextVersion::number, TextVersion::again, TextVersion::note)
                .startsWith(tuple(4, 0, "Back to the start"), tuple(3, 1, "The first one worked better"));
        assertThat(versions.status(REMINDER).isHouse()).isTrue();
    }

    @Test
    void anotherNodeWritesWithTheNewVersionFromItsNextBatchOn() {
        var otherNode = new TextsInForce(jdbc, house, rows, suits);
        assertThat(otherNode.now().wordings().get(REMINDER).version()).isZero();

        published(OURS);

        assertThat(otherNode.now().wordings().get(REMINDER).version()).isEqualTo(1);
        assertThat(otherNode.now()).isSameAs(otherNode.now());
    }

    @Test
    void aPublishedVersionNeverChanges() {
        published(OURS);

        assertThatThrownBy(() ->
                        jdbc.sql("update text_version set note = 'another'").update())
                .hasMessageContaining("Rows of text_version are only added");
        assertThatThrownBy(() -> jdbc.sql("delete from text_version").update())
                .hasMessageContaining("Rows of text_version are only added");
    }

    @Test
    void aTextWithFaultsIsNotSavedAndEachIsTold() {
        assertThatThrownBy(() -> versions.save(REMINDER, new Words("Hello", "Pay or be arrested.\n{{iban}}"), 0))
                .isInstanceOf(TextRejected.class)
                .hasMessageContaining("Line 1 threatens")
                .hasMessageContaining("Line 2 uses the unknown field {{iban}}")
                .hasMessageContaining("The text has no deadline");
        assertThat(versions.status(REMINDER).draft()).isNull();
    }

    @Test
    void ofTwoWritersTheSecondIsToldThatTheTextHasChanged() {
        versions.save(REMINDER, OURS, 0);
        versions.save(REMINDER, words("Once more."), 1);

        assertThatThrownBy(() -> versions.save(REMINDER, OURS, 1)).hasMessageContaining("Somebody else changed");
        assertThatThrownBy(() -> versions.save(REMINDER, OURS, 0)).hasMessageContaining("Somebody else changed");
        assertThatThrownBy(() -> versions.publish(REMINDER, "note", 1)).hasMessageContaining("Somebody else changed");
        assertThatThrownBy(() -> versions.discard(REMINDER, 1)).hasMessageContaining("Somebody else changed");
        assertThat(draft().words().body()).startsWith("Once more.");
    }

    @Test
    void aNoteSaysWhyATextWasPublished() {
        versions.save(REMINDER, OURS, 0);

        assertThatThrownBy(() -> versions.publish(REMINDER, " ", 1)).hasMessageContaining("Say in the note why");
    }

    /** S9, source: 940 CMR 7.04(1)(b). */
    @Test
    void s9AFinalNoticeSpeaksOfASuitOnlyWhileTheOwnerIntendsOne() {
        var threat = words("Otherwise we will take you to court.");
        assertThatThrownBy(() -> versions.save(NOTICE, threat, 0)).hasMessageContaining("the owner must first mark");
        suits.say(true);
        versions.save(NOTICE, threat, 0);
        versions.publish(NOTICE, "We mean it", 1);
        var meant = sent("alder", "final-notice");
        suits.say(false);

        var withdrawn = sent("birch", "final-notice");

        assertThat(meant.body()).contains("take you to court");
        assertThat(withdrawn.body()).contains("This is our final notice.").doesNotContain("court");
        assertThat(withdrawn.textVersion()).isZero();
        assertThat(versions.status(NOTICE).unfit()).contains("threatens with a court");
        assertThat(versions.status(NOTICE).inForce()).isZero();
    }

    @Test
    void aLetterOfOurOwnIsDrawn() {
        var place = new TextPlace("first-reminder", Channel.LETTER, "en");
        var words = "{{> head}}<h1>R & D</h1><p>3 &lt; 5<br/>{{payBy}}</p>{{> statement}}{{> foot}}";
        versions.save(place, new Words("", words), 0);
        versions.publish(place, "Because", 1);
        var account = fixtures.owes(
                fixtures.customer(customer -> customer.withAddress(street()), "alder"), "1200.00", "2026-02-04");
        messaging.queue(order(account, "first-reminder", Channel.LETTER));
        messaging.dispatchDue(TEN);

        var letter = messaging.history(account.customerId()).get(0);

        assertThat(letter.subject()).isEqualTo("R & D");
        assertThat(messaging.letter(letter.id())).startsWith("%PDF".getBytes(US_ASCII));
    }

    @Test
    void whatTheWriterTypesIsNeverMarkupInAMail() {
        published(words("R&D says 3 < 5."));

        assertThat(sent("alder").body()).contains("R&D says 3 < 5.");
    }

    private TextDraft draft() {
        return Objects.requireNonNull(versions.status(REMINDER).draft());
    }

    private void published(Words words) {
        versions.save(REMINDER, words, 0);
        versions.publish(REMINDER, "Because", draft().version());
    }

    private MessageView sent(String name) {
        return sent(name, "first-reminder");
    }

    private MessageView sent(String name, String template) {
        AccountId account = fixtures.overdue(name);
        messaging.queue(order(account, template));
        messaging.dispatchDue(TEN);
        return messaging.get(messaging.history(account.customerId()).get(0).id());
    }

    private static Words words(String sentence) {
        return new Words("A message about your account", sentence + "\n\n{{> statement}}\n\nUntil {{payBy}}.");
    }
}
