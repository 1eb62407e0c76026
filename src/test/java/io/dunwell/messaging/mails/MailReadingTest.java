package io.dunwell.messaging.mails;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail as it comes, well-meant or not. */
class MailReadingTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String TAG = "6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11";
    private static final String HEAD = "From: Maria Berg <Maria@Kunde.example>\r\nTo: bounces+" + TAG
            + "@nordlys.example\r\nSubject: =?UTF-8?Q?Re:_Zahlungserinnerung_f=C3=BCr_RE-7?=\r\nDate: Tue, 3 Mar 2026 10:15:00 +0100\r\n"
            + "Message-ID: <abc@kunde.example>\r\nIn-Reply-To: <message-7@nordlys.example>\r\n"
            + "References: <message-3@nordlys.example>\r\n <message-7@nordlys.example>\r\nMIME-Version: 1.0\r\n";

    @Test
    void tellsWhoWroteWhatAboutWhich() throws Exception {
        var mail = read(HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\nBezahlt am Freitag – Grüße\r\n");

        assertThat(mail.from()).isEqualTo("maria@kunde.example");
        assertThat(mail.subject()).isEqualTo("Re: Zahlungserinnerung für RE-7");
        assertThat(mail.words()).isEqualTo("Bezahlt am Freitag – Grüße");
        assertThat(mail.references()).containsExactly("<message-7@nordlys.example>", "<message-3@nordlys.example>");
        assertThat(mail.tags()).containsExactly(TAG);
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.key())
                .hasSize(64)
                .isEqualTo(read(HEAD + "\r\nother words").key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"iso-8859-1", "windows-1252", "iso-8859-15", "utf-8", "\"UTF-8\"", "no-such-charset", "us-ascii"
            })
    void wordsAreReadInWhateverCharsetTheyCome(String charset) throws Exception {
        var bytes = charset.toLowerCase().contains("utf") ? UTF_8 : ISO_8859_1;
        var mail = read(
                (HEAD + "Content-Type: text/plain; charset=" + charset + "\r\n\r\nGrüße aus Köln").getBytes(bytes));

        assertThat(mail.words()).isEqualTo("Grüße aus Köln");
    }

    @Test
    void encodedPartsAreDecoded() throws Exception {
        var base64 = Base64.getMimeEncoder()
                .encodeToString("Überwiesen am 3. März".getBytes(Charset.forName("windows-1252")));

        assertThat(read(HEAD
                                + "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                + base64)
                        .words())
                .isEqualTo("Überwiesen am 3. März");
        assertThat(read(HEAD
                                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C3=9Cberwiesen am=\r\n Freitag")
                        .words())
                .isEqualTo("Überwiesen am Freitag");
    }

    @Test
    void ofSeveralVersionsThePlainOneIsRead() throws Exception {
        var mail = read(HEAD
                + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPaid.\r\n"
                + "--b\r\nContent-Type: text/html\r\n\r\n<p>Paid, in colour.</p>\r\n--b--\r\n");

        assertThat(mail.words()).isEqualTo("Paid.");
    }

    @Test
    void attachmentsAreNamedAndNotOpened() throws Exception {
        var mail = read(HEAD
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the letter.\r\n"
                + "--b\r\nContent-Type: application/pdf; name=\"Brief.pdf\"\r\nContent-Disposition: attachment; filename=\"=?UTF-8?Q?R=C3=BCge.pdf?=\"\r\n\r\n%PDF\r\n"
                + "--b\r\nContent-Type: text/html; name=\"evil.html\"\r\n\r\n<script>alert(1)</script>\r\n"
                + "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nPaid? No!\r\n--b--\r\n");

        assertThat(mail.words()).isEqualTo("See the letter.");
        assertThat(mail.attachments()).hasSize(3).first().asString().startsWith("Rüge.pdf (");
        assertThat(mail.attachments().get(1)).startsWith("evil.html (");
    }

    @Test
    void htmlBecomesPlainWords() throws Exception {
        var mail = html(
                "<html><head><title>t</title><style>p{color:red}</style></head><body><p>We&nbsp;paid <b>on Friday</b>.</p>"
                        + "<script>alert(1)</script><img src='https://tracker.example/x.png'><div style='display: none'>hidden</div>"
                        + "<div>Maria<br>Berg</div></body></html>");

        assertThat(mail.words()).isEqualTo("We paid on Friday.\n\nMaria\nBerg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div dir=ltr>Paid.</div><br><div class=\"gmail_quote\"><div class=gmail_attr>On Tue, Mar 3, 2026 at 10:02 AM Nordlys wrote:</div><blockquote>Dear Maria, please unsubscribe</blockquote></div>",
                "<div>Paid.</div><div><br><blockquote type=\"cite\"><div>On 3 Mar 2026, at 10:02, Nordlys wrote:</div><div>Dear Maria</div></blockquote></div>",
                "<p class=MsoNormal>Paid.</p><div id=\"divRplyFwdMsg\"><b>From:</b> Nordlys<br><b>Sent:</b> Tuesday, March 3, 2026<br><b>To:</b> Maria<br><b>Subject:</b> Reminder</div><p>Dear Maria</p>"
            })
    void quotationsInHtmlAreCutOff(String markup) throws Exception {
        assertThat(html(markup).words()).isEqualTo("Paid.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (rejected)",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "List-Id: <news.kunde.example>",
                "Return-Path: <>",
                "Subject: Automatic reply: Reminder",
                "Subject: Abwesenheitsnotiz: Erinnerung",
                "Subject: =?UTF-8?Q?Out_of_Office?=",
                "From: MAILER-DAEMON@kunde.example"
            })
    void whatAProgramWroteIsKnown(String header) throws Exception {
        var name = header.substring(0, header.indexOf(':') + 1);
        var head = HEAD.replaceAll("(?m)^" + name + ".*\r\n", "");

        assertThat(read(head + header + "\r\n\r\nI am away until Monday.").automatic())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: no", "Precedence: normal", "Return-Path: <maria@kunde.example>"})
    void whatAPersonWroteIsKnown(String header) throws Exception {
        assertThat(read(HEAD + header + "\r\n\r\nPaid.").automatic()).isFalse();
    }

    @Test
    void nothingIsLongerThanItsPlace() throws Exception {
        var mail = read("From: " + "x".repeat(5_000) + "@kunde.example\r\nSubject: " + "Paid ".repeat(5_000)
                + "\r\nReferences: " + "<a@b.c> ".repeat(9_000) + "\r\n\r\n" + "word\n".repeat(300_000));

        assertThat(mail.from().length()).isLessThanOrEqualTo(IncomingMail.LONGEST_ADDRESS);
        assertThat(mail.subject().length()).isLessThanOrEqualTo(IncomingMail.LONGEST_SUBJECT);
        assertThat(mail.words().length()).isLessThanOrEqualTo(IncomingMail.LONGEST_WORDS);
        assertThat(mail.whole().length()).isLessThanOrEqualTo(IncomingMail.LONGEST_WHOLE);
    }

    @Test
    void charactersThatHideOrBreakAreLeftOut() throws Exception {
        var mail =
                read((HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\nPaid\u0000 \u202Eyadirf no\u0007 👍\uFEFF")
                        .getBytes(UTF_8));

        assertThat(mail.words()).isEqualTo("Paid yadirf no 👍");
    }

    @Test
    void partsWithinPartsComeToAnEnd() {
        var mail = new StringBuilder(HEAD);
        for (int i = 0; i < 200; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }

        assertThatThrownBy(() -> read(mail.toString())).isInstanceOf(MessagingException.class);
    }

    @Test
    void elementsWithinElementsComeToAnEnd() throws Exception {
        assertThat(html("<div><blockquote>".repeat(40_000) + "Paid.").whole()).contains("Paid.");
    }

    /** Whatever comes is read, or said to be unreadable; never anything else. {@code -Dmail.random} asks more. */
    @Test
    void damagedMailBreaksNothing() {
        var random = new Random(20_260_303L);
        int read = 0;
        for (int i = 0; i < Integer.getInteger("mail.random", 10_000); i++) {
            var bytes = damaged(random);
            try {
                var mail = read(bytes);
                assertThat(mail.words().length()).isLessThanOrEqualTo(IncomingMail.LONGEST_WORDS);
                read++;
            } catch (MessagingException | IOException unreadable) {
                assertThat(MailReading.unreadable(message(bytes), "box/1/" + i).key())
                        .hasSize(64);
            }
        }
        assertThat(read).isGreaterThan(5_000);
    }

    private static byte[] damaged(Random random) {
        var whole = (HEAD
                        + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n"
                        + "--c\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DFe, bezahlt.\r\n"
                        + "--c\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+UGFpZDwvcD4=\r\n--c--\r\n"
                        + "--b\r\nContent-Type: application/pdf; name*=utf-8''R%C3%BC.pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF\r\n--b--\r\n")
                .getBytes(UTF_8);
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(whole.length);
            switch (random.nextInt(4)) {
                case 0 -> whole[at] = (byte) random.nextInt(256);
                case 1 -> whole[at] = (byte) "\r\n:;=\"<>-%?*@()".charAt(random.nextInt(15));
                case 2 -> whole = java.util.Arrays.copyOf(whole, Math.max(10, at));
                default -> {
                    int from = random.nextInt(whole.length);
                    System.arraycopy(whole, from, whole, at, Math.min(40, whole.length - Math.max(from, at)));
                }
            }
        }
        return whole;
    }

    private static IncomingMail html(String markup) throws Exception {
        return read(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n" + markup);
    }

    private static IncomingMail read(String mail) throws MessagingException, IOException {
        return read(mail.getBytes(UTF_8));
    }

    private static IncomingMail read(byte[] mail) throws MessagingException, IOException {
        return MailReading.of(message(mail), "box/1/1");
    }

    private static MimeMessage message(byte[] mail) {
        try {
            return new MimeMessage(SESSION, new ByteArrayInputStream(mail));
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
