package io.dunwell.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.NumberConfirmations;
import io.dunwell.customers.TextConsents;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.channels.AnsweringReports;
import io.dunwell.testing.DunwellTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** C6, C8: who answers the known words, and that nobody is answered twice. */
@DunwellTest
class KeywordAnswersTest {

    @Autowired
    private InboundTexts theProviderAnswers;

    @Autowired
    private CompanyClock clock;

    private InboundTexts weAnswer;

    @BeforeEach
    void weAnswerToo(
            @Autowired Companies companies,
            @Autowired InboundRows rows,
            @Autowired TextConsents consents,
            @Autowired NumberConfirmations numbers,
            @Autowired BusinessCalendar calendar,
            @Autowired ApplicationEventPublisher events) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        weAnswer = new InboundTexts(
                rows, consents, numbers, new KeywordAnswers(AnsweringReports.reports(), companies), calendar, events);
    }

    @Test
    void theProviderAnswersUnlessToldNotTo() {
        assertThat(theProviderAnswers.take(text("SM1", "STOP"), clock.instant()))
                .isEmpty();
        assertThat(theProviderAnswers.take(text("SM2", "HELP"), clock.instant()))
                .isEmpty();
    }

    @Test
    void stopIsConfirmedOnce() {
        assertThat(weAnswer.take(text("SM1", "STOP"), clock.instant())).hasValueSatisfying(words -> assertThat(words)
                .isEqualTo("Nordlys Wholesale: you will get no more text messages from us."));

        assertThat(weAnswer.take(text("SM1", "STOP"), clock.instant())).isEmpty();
        assertThat(weAnswer.take(text("SM2", "STOP"), clock.instant())).isEmpty();
    }

    @Test
    void whatTheProviderAnsweredIsNotAnsweredAgain() {
        var answered = new InboundText("SM1", "+46701234567", "+4930123456", "STOP", 0, true);

        assertThat(weAnswer.take(answered, clock.instant())).isEmpty();
    }

    @Test
    void helpNamesTheBusiness() {
        assertThat(weAnswer.take(text("SM1", "HELP"), clock.instant())).hasValueSatisfying(words -> assertThat(words)
                .isEqualTo("Nordlys Wholesale: books@nordlys.example. Reply STOP to end text messages."));
    }

    @Test
    void refusalsInOwnWordsAreConfirmedByAPerson() {
        assertThat(weAnswer.take(text("SM1", "please stop texting me"), clock.instant()))
                .isEqualTo(Optional.empty());
    }

    private static InboundText text(String id, String words) {
        return new InboundText(id, "+46701234567", "+4930123456", words, 0, false);
    }
}
