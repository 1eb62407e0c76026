package io.dunwell.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.messaging.TextMeaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C3, C4: the words that refuse texts, and those that do not. */
class TextMeaningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                "Stop.",
                " stop!! ",
                "\"STOP\"",
                "StopAll",
                "STOP ALL",
                "UNSUBSCRIBE",
                "End",
                "quit",
                "Cancel",
                "REVOKE",
                "OPTOUT",
                "opt out",
                "Opt-Out",
                "STOPP",
                "stopp!",
                "Abmelden",
                "abmelden."
            })
    void wordsOfTheirOwnEndTexts(String words) {
        assertThat(InboundTexts.meaning(words)).isEqualTo(TextMeaning.STOP);
    }

    @ParameterizedTest
    @CsvSource({
        "START, START",
        "start!, START",
        "Unstop, START",
        "HELP, HELP",
        "help?, HELP",
        "Info, HELP",
        "Hilfe, HELP"
    })
    void otherKnownWords(String words, TextMeaning meaning) {
        assertThat(InboundTexts.meaning(words)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please stop texting me",
                "stop sending me these messages",
                "Stop!! I told you already",
                "pls stop",
                "STOP IT",
                "Quit texting this number",
                "no more texts please",
                "No more messages",
                "No texts.",
                "do not text me again",
                "Don’t text me",
                "dont message me anymore",
                "Do not call or text me",
                "never text this number again",
                "I don't want these texts",
                "I do not wish to receive any more messages",
                "remove me from your list",
                "Remove my number please",
                "take me off this list",
                "lose my number",
                "I want to unsubscribe from this",
                "opt me out",
                "Cancel these alerts",
                "I revoke my consent",
                "I withdraw my permission to text this phone",
                "I never signed up for this",
                "You don't have my consent",
                "I am reporting you for harassment",
                "please delete my phone number",
                "stop bothering me",
                "\uD83D\uDED1"
            })
    void refusalsInEnglish(String words) {
        assertThat(InboundTexts.meaning(words)).isEqualTo(TextMeaning.REFUSAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bitte keine SMS mehr",
                "keine Nachrichten mehr!",
                "Keine SMS",
                "Ich möchte keine weiteren Nachrichten",
                "Bitte schicken Sie mir keine SMS",
                "Ich will keine Textnachrichten",
                "Hören Sie auf, mir zu schreiben",
                "hört auf damit",
                "Das muss aufhören",
                "Bitte nicht mehr schreiben",
                "Schreiben Sie mir nicht mehr",
                "schreibt mir nichts mehr",
                "Bitte löschen Sie meine Nummer",
                "Meine Nummer bitte löschen",
                "Streichen Sie mich von der Liste",
                "Ich melde mich hiermit ab",
                "Ich möchte mich abmelden bitte",
                "SMS abbestellen",
                "Ich widerrufe meine Einwilligung",
                "ich ziehe meine Zustimmung zurück",
                "Ich habe nie zugestimmt",
                "Stoppt das bitte",
                "Das ist Belästigung",
                "Ihre Nachrichten sind unerwünscht",
                "Verschonen Sie mich",
                "nehmen Sie mich aus dem Verteiler"
            })
    void refusalsInGerman(String words) {
        assertThat(InboundTexts.meaning(words)).isEqualTo(TextMeaning.REFUSAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do not contact me",
                "Please don't contact us again",
                "Do not call, text or contact me",
                "stop contacting me",
                "Leave me alone",
                "no further contact",
                "go away",
                "Do not text or email me",
                "stop all communication",
                "Kontaktieren Sie mich nicht mehr",
                "Bitte nicht mehr kontaktieren",
                "Lassen Sie mich in Ruhe",
                "lass uns endlich in Ruhe",
                "Ich wünsche keinen Kontakt",
                "keine E-Mails mehr"
            })
    void refusalsOfAllContact(String words) {
        assertThat(InboundTexts.meaning(words)).isEqualTo(TextMeaning.REFUSAL_OF_ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I paid on Friday",
                "I will stop by your office on Monday",
                "stop by tomorrow, I have the cheque",
                "I will not stop paying",
                "Please call me",
                "Please don't call me, text me instead",
                "Don't worry, it is paid",
                "I got no message about this invoice",
                "This is the wrong number",
                "I do not agree with the amount",
                "The end of the month is fine",
                "Can you cancel invoice 1042?",
                "Please stop the late fee",
                "Who is this?",
                "My email address is a@b.example",
                "Ich habe am Freitag bezahlt",
                "Ich habe keine Rechnung bekommen",
                "Ich habe keine Nachricht erhalten",
                "Bitte rufen Sie mich an",
                "Ende des Monats zahle ich",
                "Ich widerspreche der Rechnung",
                "Falsche Nummer",
                "Ich nehme Kontakt mit der Bank auf",
                "Wie lautet Ihre Kontonummer?",
                "👍"
            })
    void everythingElseIsReadByAPerson(String words) {
        assertThat(InboundTexts.meaning(words)).isEqualTo(TextMeaning.REPLY);
    }
}
