package io.dunwell.contact.rules;

import static io.dunwell.contact.rules.Asked.by;
import static io.dunwell.kernel.Channel.EMAIL;
import static io.dunwell.kernel.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.contact.Verdict;
import io.dunwell.contact.Words;
import io.dunwell.customers.DebtorType;

/** What a text message says, asked when it is written; templates are checked before. */
class WordsTest {

    private static final String WAY_OUT = " Reply STOP to end texts.";
    private static final String MA_7_06 = "https://regulations.justia.com/states/massachusetts/940-cmr/";

    @RuleTest(id = "W3", source = "https://www.law.cornell.edu/uscode/text/15/1692a")
    void w3TheSenderIsNamed() {
        assertThat(against(by(SMS), "Acme: please ring us." + WAY_OUT)).isEqualTo("fine");
        assertThat(against(by(SMS), "Please ring us." + WAY_OUT))
                .isEqualTo("W3: A text message names the company that sends it.");
    }

    @RuleTest(id = "C9", source = "http://online.collector.com/")
    void c9TheFirstTextSaysHowToEndThem() {
        assertThat(against(by(SMS), "Acme: please ring us."))
                .isEqualTo("C9: The first text message to a customer says how to end them: with the word STOP.");
        assertThat(against(by(SMS).after(SMS, 9), "Acme: please ring us.")).isEqualTo("fine");
        assertThat(against(by(SMS).after(EMAIL, 9), "Acme: please ring us.")).startsWith("C9");
        assertThat(against(by(SMS), "Acme: there is no stopping us.")).startsWith("C9");
    }

    @RuleTest(id = "C11", source = MA_7_06)
    void c11AConsumersScreenTellsOfNoDebt() {
        for (var telling : new String[] {
            "EUR 1,200.00 by Friday",
            "1.200,00 EUR bis Freitag",
            "€12 by Friday",
            "$ 9",
            "12,50 € bis Freitag",
            "you owe us",
            "your DEBT",
            "is overdue",
            "Ihre Schulden",
            "überfällige Rechnung",
            "Mahnung"
        }) {
            assertThat(against(by(SMS).to(DebtorType.UNKNOWN), "Acme: " + telling + WAY_OUT))
                    .as(telling)
                    .startsWith("C11");
            assertThat(against(by(SMS).to(DebtorType.BUSINESS), "Acme: " + telling + WAY_OUT))
                    .as(telling)
                    .isEqualTo("fine");
            assertThat(against(by(EMAIL).to(DebtorType.CONSUMER), "Acme: " + telling))
                    .isEqualTo("fine");
        }
    }

    @RuleTest(id = "C11", source = MA_7_06)
    void c11ButNamesDatesAndNumbersMayStand() {
        assertThat(against(
                        by(SMS).to(DebtorType.CONSUMER),
                        "Acme: please read our message by 10 March 2026, 14:30 or call +44 20 7946 0958." + WAY_OUT))
                .isEqualTo("fine");
        assertThat(Asked.GATE.judge(
                        by(SMS).to(DebtorType.CONSUMER).facts(),
                        new Words("Debt and Sons: please call us." + WAY_OUT, "Debt and Sons")))
                .isEmpty();
    }

    private static String against(Asked asked, String text) {
        return Asked.GATE
                .judge(asked.facts(), new Words(text, "Acme"))
                .map((Verdict verdict) -> verdict.rule() + ": " + verdict.sentence())
                .orElse("fine");
    }
}
