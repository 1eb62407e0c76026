package io.dunwell.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I paid on Friday | PAID",
                "already paid this | PAID",
                "It’s been paid last week | PAID",
                "Payment was sent yesterday | PAID",
                "I sent the cheque on Monday | PAID",
                "The check is in the mail | PAID",
                "We transferred it this morning | PAID",
                "I have settled this | PAID",
                "Will pay Friday | WILL_PAY",
                "I will pay on Friday | WILL_PAY",
                "I'll pay tomorrow | WILL_PAY",
                "We're going to transfer it next week | WILL_PAY",
                "Can pay 50 on the 1st | WILL_PAY",
                "paying next month | WILL_PAY",
                "Payment will go out Thursday | WILL_PAY",
                "I get my money on payday | WILL_PAY",
                "Wrong number | WRONG_NUMBER",
                "you have the wrong person | WRONG_NUMBER",
                "Who is this? | WRONG_NUMBER",
                "I don't know who you are | WRONG_NUMBER",
                "I dispute this | DISPUTE",
                "The goods were damaged | DISPUTE",
                "I never ordered that | DISPUTE",
                "We have not received the delivery | DISPUTE",
                "wrong amount on the bill | DISPUTE",
                "I don't owe you anything | DISPUTE",
                "Not paid because it is broken | DISPUTE",
                "Please call me | CALL",
                "Give us a ring tomorrow | CALL"
            })
    void wordsInEnglish(String words, Suggestion meaning) {
        assertThat(Suggestion.of(words)).contains(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ich habe am Freitag bezahlt | PAID",
                "Schon überwiesen | PAID",
                "Die Rechnung wurde beglichen | PAID",
                "Habe ich gestern gezahlt | PAID",
                "Überweisung ist raus | PAID",
                "Das Geld ist unterwegs | PAID",
                "Ich zahle am Freitag | WILL_PAY",
                "Ich werde morgen überweisen | WILL_PAY",
                "Wir können erst nächste Woche zahlen | WILL_PAY",
                "Überweise ich am Montag | WILL_PAY",
                "Zahlung folgt | WILL_PAY",
                "Das Geld kommt Ende des Monats | WILL_PAY",
                "Bezahle nächsten Dienstag | WILL_PAY",
                "Falsche Nummer | WRONG_NUMBER",
                "Sie haben die falsche Person | WRONG_NUMBER",
                "Sie haben sich verwählt | WRONG_NUMBER",
                "Wer sind Sie? | WRONG_NUMBER",
                "Ich kenne Sie nicht | WRONG_NUMBER",
                "Ich widerspreche der Rechnung | DISPUTE",
                "Die Ware war beschädigt | DISPUTE",
                "Das habe ich nie bestellt | DISPUTE",
                "Ich habe nichts erhalten, die Lieferung nicht | DISPUTE",
                "Der Betrag stimmt nicht | DISPUTE",
                "Die Rechnung ist falsch | DISPUTE",
                "Wir haben das reklamiert | DISPUTE",
                "Rufen Sie mich bitte an | CALL",
                "Ich bitte um Rückruf | CALL"
            })
    void wordsInGerman(String words, Suggestion meaning) {
        assertThat(Suggestion.of(words)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ok", "Thanks!", "👍", "I have not paid", "Noch nicht bezahlt", "Guten Tag", ""})
    void otherWordsSuggestNothing(String words) {
        assertThat(Suggestion.of(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "will pay Friday, 2026-11-20",
        "Ich zahle am Montag, 2026-11-23",
        "tomorrow, 2026-11-19",
        "morgen, 2026-11-19",
        "next Wednesday, 2026-11-25"
    })
    void daysAreUnderstood(String words, LocalDate day) {
        assertThat(Suggestion.dayIn(words, LocalDate.of(2026, 11, 18))).contains(day);
    }

    @Test
    void soonIsNoDay() {
        assertThat(Suggestion.dayIn("I will pay soon", LocalDate.of(2026, 11, 18)))
                .isEmpty();
    }
}
