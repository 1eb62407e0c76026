package io.dunwell.messaging.mails;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the new words end, in the shapes that mail programs give to answers. */
class NewWordsTest {

    private static final String NEW = "We paid on Friday.\n\nMaria Berg";

    static Stream<Arguments> answers() {
        return Stream.of(
                answer(
                        "Gmail",
                        NEW
                                + "\n\nOn Tue, Mar 3, 2026 at 10:02 AM Nordlys <books@nordlys.example> wrote:\n\n> Dear Maria Berg,\n> please pay\n"),
                answer(
                        "Gmail, wrapped",
                        NEW
                                + "\n\nOn Tue, Mar 3, 2026 at 10:02 AM Nordlys Wholesale Accounts Receivable\n<books@nordlys.example> wrote:\n\n> Dear Maria Berg,\n>\n> please pay\n"),
                answer(
                        "Apple Mail",
                        NEW
                                + "\n\n> On 3 Mar 2026, at 10:02, Nordlys <books@nordlys.example> wrote:\n> \n> Dear Maria Berg,\n"),
                answer(
                        "Apple iPhone",
                        NEW
                                + "\n\nSent from my iPhone\n\n> On 3 Mar 2026, at 10:02, Nordlys <books@nordlys.example> wrote:\n> \n> Dear\n"),
                answer(
                        "Outlook",
                        NEW
                                + "\n\n________________________________\nFrom: Nordlys <books@nordlys.example>\nSent: Tuesday, March 3, 2026 10:02 AM\nTo: Maria Berg <maria@kunde.example>\nSubject: Reminder\n\nDear Maria Berg,\nunsubscribe here\n"),
                answer(
                        "Outlook, German",
                        NEW
                                + "\n\nVon: Nordlys <books@nordlys.example>\nGesendet: Dienstag, 3. März 2026 10:02\nAn: Maria Berg\nBetreff: Erinnerung\n\nSehr geehrte Frau Berg,\n"),
                answer(
                        "Outlook with stars",
                        NEW + "\n\n*From:* Nordlys\n*Sent:* Tuesday\n*To:* Maria\n*Subject:* Reminder\n\nDear Maria\n"),
                answer("Original message", NEW + "\n\n-----Original Message-----\nFrom: Nordlys\nDear Maria\n"),
                answer("Ursprüngliche Nachricht", NEW + "\n\n-----Ursprüngliche Nachricht-----\nVon: Nordlys\nHallo\n"),
                answer(
                        "Thunderbird, German",
                        NEW + "\n\nAm 03.03.26 um 10:02 schrieb Nordlys:\n> Sehr geehrte Frau Berg,\n"),
                answer(
                        "GMX, German, no marks",
                        NEW
                                + "\n\nAm Dienstag, 3. März 2026 um 10:02 schrieb Nordlys <books@nordlys.example>:\nSehr geehrte Frau Berg,\nbitte zahlen Sie\n"),
                answer(
                        "French",
                        NEW
                                + "\n\nLe mar. 3 mars 2026 à 10:02, Nordlys <books@nordlys.example> a écrit :\n\n> Chère Maria\n"),
                answer("Signature", NEW + "\n-- \nKunde GmbH\nTo unsubscribe from our newsletter click here\n"),
                answer(
                        "Below the quotation",
                        "On Tue, Mar 3, 2026 at 10:02 AM Nordlys <books@nordlys.example> wrote:\n> Dear Maria,\n> please pay\n\n"
                                + NEW),
                answer(
                        "Within the quotation",
                        "> When do you pay?\nWe paid on Friday.\n> Who are you?\n\nMaria Berg\n"),
                answer("No quotation", NEW));
    }

    private static Arguments answer(String name, String mail) {
        return Arguments.of(name, mail);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void theMailThatIsAnsweredIsCutOff(String name, String mail) {
        assertThat(NewWords.of(mail).replaceAll("\\s+", " ")).as(name).isEqualTo(NEW.replaceAll("\\s+", " "));
    }

    /** A missing sentence is worse than one too many. */
    @Test
    void whatMayBeNewStays() {
        assertThat(NewWords.of("Am 3. März schrieb mir Herr Meyer:\nWir sollen erst im April zahlen."))
                .contains("erst im April");
        assertThat(NewWords.of("From: my point of view\nthe invoice is wrong.")).contains("the invoice is wrong");
        assertThat(NewWords.of("From: Nordlys\nSent: Tuesday\nTo: Maria\nSubject: Reminder\n\nDear Maria\n\nPaid."))
                .contains("Paid.");
        assertThat(NewWords.of("> only what you wrote")).isEqualTo("> only what you wrote");
        assertThat(NewWords.of("-- \nMaria Berg")).endsWith("Maria Berg");
        assertThat(NewWords.of("")).isEmpty();
    }
}
