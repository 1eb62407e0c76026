package io.dunwell.messaging.texts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Channel;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a text from being saved, in the words that the writer reads. */
class TextCheckTest {

    private static final Map<String, String> PARTS =
            Map.of("head", "<div>", "foot", "</div>", "statement", "{{#items}}{{reference}} {{openAmount}}{{/items}}");
    private static final Standing NOTHING_MARKED = new Standing(false, Set.of("nordlys.example"));
    private static final Standing SUIT_MARKED = new Standing(true, Set.of("nordlys.example"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {{iban}}                        | Line 3 uses the unknown field {{iban}}; known are business, companyAddress,
            {{companyPhone}}                | Line 3 uses {{companyPhone}}, which may be empty here: put it inside {{#companyPhone}}…
            {{reference}}                   | Line 3 uses {{reference}}, which may be empty here
            {{#payBy}}x{{/payBy}}           | Line 3 uses {{payBy}}, which is no section
            {{{customerName}}}              | Line 3 uses {{{…}}; only values, sections and parts are allowed
            {{&customerName}}               | Line 3 uses {{&…}}; only values
            {{! secret }}                   | Line 3 uses {{!…}}; only values
            {{=<% %>=}}                     | Line 3 uses {{=…}}; only values
            {{T(java.lang.Runtime)}}        | Line 3 uses the unknown field {{T(java.lang.Runtime)}}
            {{customerName.class}}          | Line 3 uses the unknown field {{customerName.class}}
            {{> nothing}}                   | Line 3 includes the part “nothing”, which does not exist
            {{#business}}a                  | Line 3 opens {{#business}} and never closes it; write {{/business}}
            a{{/business}}                  | Line 3 closes {{/business}}, which was not opened
            {{#late}}{{^business}}{{/late}} | Line 3 closes {{/late}} before {{^business}} is closed; write {{/business}} first
            {{payBy                         | Line 3 has braces that belong to no field
            a <b>bold</b> word              | Line 3 has the markup <b>; write plain words
            Did you receive our invoice?    | Line 3 asks whether the bill arrived; name it instead
            """)
    void refusesALineOfAnEmailAndSaysWhichAndWhy(String line, String sentence) {
        assertThat(email("A message", "Hello.\n{{> statement}} {{payBy}}\n" + line))
                .startsWith(sentence);
    }

    @Test
    void acceptsAPlainEmail() {
        assertThat(email("A message", "Please pay {{toPay}} by {{payBy}}. R&D, 3 < 5.\n\n{{> statement}}"))
                .isEmpty();
    }

    @Test
    @OfRule(rule = TextRule.D10, source = "founding requirement")
    void d10NoMessageWithoutADeadlineThatEveryReaderSees() {
        assertThat(email("A message", "Please pay.\n{{> statement}}"))
                .isEqualTo("The text has no deadline: write {{payBy}} outside of every section.");
        assertThat(email("A message", "{{> statement}}{{#hasItems}}{{payBy}}{{/hasItems}}"))
                .isEqualTo("The text has no deadline: write {{payBy}} outside of every section.");
    }

    @Test
    void aMessageThatChasesListsWhatIsOpen() {
        assertThat(email("A message", "Please pay {{toPay}} by {{payBy}}."))
                .isEqualTo("The text does not list what is open: write {{> statement}}.");
    }

    @Test
    @OfRule(rule = TextRule.C9, source = "12 CFR 1006.6(e)")
    void c9NoTextMessageWithoutAWayOutThatEveryReaderSees() {
        assertThat(sms("Please call by {{payBy}}."))
                .isEqualTo("The text has no way out: end it with “Reply STOP to end texts.” outside of every section.");
        assertThat(sms("Please call by {{payBy}}.{{#business}} Reply STOP to end texts.{{/business}}"))
                .startsWith("The text has no way out");
        assertThat(faults("first-reminder", Channel.SMS, "de", "", "Bitte bis {{payBy}}.", NOTHING_MARKED))
                .contains("“Keine SMS mehr? Antworten Sie STOP.”");
    }

    @OfRule(rule = TextRule.S9, source = "940 CMR 7.04(1)(b)")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "or you will be arrested",
                "or we call the police",
                "this is a crime",
                "this is theft",
                "you go to jail",
                "Wir stellen Strafanzeige.",
                "Das ist Betrug.",
                "Sie kommen ins Gefängnis.",
                "Ihr Lohn wird gepfändet."
            })
    void s9NobodyIsThreatenedWithArrestOrCrimeInWhateverToneAndIntent(String words) {
        for (var template : new String[] {"first-reminder", "second-reminder", "final-notice"}) {
            assertThat(faults(
                            template,
                            Channel.EMAIL,
                            "en",
                            "A message",
                            "{{> statement}} {{payBy}}\n" + words,
                            SUIT_MARKED))
                    .startsWith("Line 2 threatens; say what will happen to the account instead of “");
        }
    }

    @OfRule(rule = TextRule.S9, source = "940 CMR 7.04(1)(b)")
    @ParameterizedTest
    @ValueSource(strings = {"You will be sued.", "We go to court.", "Wir werden klagen.", "Wir gehen vor Gericht."})
    void s9OnlyAFinalNoticeAnnouncesASuitAndOnlyOneThatIsIntended(String words) {
        assertThat(notice("second-reminder", words, SUIT_MARKED))
                .startsWith("Line 2 threatens with a court (“")
                .endsWith("”); only a final notice may, where it is really intended.");
        assertThat(notice("final-notice", words, NOTHING_MARKED))
                .endsWith("the owner must first mark on the page Templates that this is really intended.");
        assertThat(notice("final-notice", words, SUIT_MARKED)).isEmpty();
    }

    @Test
    void s9AThreatIsFoundAcrossTagsAndInSubjects() {
        assertThat(email("A message", "{{> statement}} {{payBy}} arr{{#business}}{{/business}}ested"))
                .contains("threatens");
        assertThat(email("We will sue", "{{> statement}} {{payBy}}"))
                .startsWith("The subject threatens with a court (“sue”)");
    }

    @OfRule(rule = TextRule.C11, source = "940 CMR 7.06")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {{toPay}}       | Line 1 shows {{toPay}} to consumers; put it inside {{#business}}…{{/business}}.
            your debt       | Line 1 tells a consumer's bystander of a debt with the word “debt”; put it inside {{#business}}.
            Ihre Schulden   | Line 1 tells a consumer's bystander of a debt with the word “Schulden”; put it inside {{#business}}.
            pay 500 EUR     | Line 1 tells a consumer's bystander of an amount with “500 EUR”; put it inside {{#business}}.
            pay €1,200.00   | Line 1 tells a consumer's bystander of an amount with “€1,200.00”; put it inside {{#business}}.
            """)
    void c11ATextMessageTellsNobodyWhoSeesThePhoneOfADebt(String words, String sentence) {
        assertThat(sms("%s by {{payBy}}. Reply STOP to end texts.".formatted(words)))
                .isEqualTo(sentence);
        assertThat(sms("{{#business}}%s {{/business}}by {{payBy}}. Reply STOP to end texts.".formatted(words)))
                .isEmpty();
    }

    @OfRule(rule = TextRule.C11, source = "940 CMR 7.06")
    @Test
    void c11NorDoesASubject() {
        assertThat(email("Past due!", "{{> statement}} {{payBy}}"))
                .isEqualTo("The subject tells a consumer's bystander of a debt with the word “Past due”; put it inside"
                        + " {{#business}}.");
        assertThat(email("{{toPay}}", "{{> statement}} {{payBy}}"))
                .isEqualTo("The subject shows {{toPay}} to consumers; put it inside {{#business}}…{{/business}}.");
    }

    @OfRule(rule = TextRule.C12, source = "https://www.twilio.com/docs/api/errors/30110.md")
    @Test
    void c12NothingLinksThroughAPublicShortener() {
        for (var link : new String[] {"https://bit.ly/3xY", "BIT.LY/3xY", "http://www.tinyurl.com/abc", "t.co/x"}) {
            assertThat(email("A message", "{{> statement}} {{payBy}}\n" + link))
                    .startsWith("Line 2 links through the public shortener ")
                    .endsWith("; write the whole address.");
        }
    }

    @OfRule(rule = TextRule.C12, source = "https://www.twilio.com/docs/api/errors/30110.md")
    @Test
    void c12ATextMessageLinksToTheCompanysOwnDomainOnly() {
        assertThat(sms("See https://pay.nordlys.example/a by {{payBy}}. Reply STOP to end texts."))
                .isEmpty();
        assertThat(sms("See https://nordlys.example.evil.example by {{payBy}}. Reply STOP to end texts."))
                .isEqualTo("Line 1 links to nordlys.example.evil.example; a text message may link only to the company's"
                        + " own nordlys.example.");
        assertThat(sms("See https://nordlys.example@evil.example/ by {{payBy}}. Reply STOP to end texts."))
                .startsWith("Line 1 links to evil.example;");
        assertThat(sms("See https://{{customerNumber}}.example by {{payBy}}. Reply STOP to end texts."))
                .startsWith("Line 1 links to ….example;");
    }

    @Test
    void aSubjectIsOneLineOfVisibleCharacters() {
        assertThat(email("Hello\r\nBcc: all@example.com", "{{> statement}} {{payBy}}"))
                .isEqualTo("The subject has a line break; write it in one line.");
        assertThat(email("Hello\u2028there", "{{> statement}} {{payBy}}"))
                .isEqualTo("The subject has the invisible character U+2028; remove it.");
        assertThat(email("", "{{> statement}} {{payBy}}")).startsWith("The subject is empty");
    }

    @Test
    void invisibleCharactersHideNothingFromTheChecks() {
        assertThat(email("A message", "{{> statement}} {{payBy}}\nar\u200brest"))
                .startsWith("Line 2 has the invisible character U+200B; remove it.");
    }

    @Test
    void lengthsAreBounded() {
        assertThat(sms("{{payBy}} STOP " + "a".repeat(1_000)))
                .contains("The text has 1,015 characters; shorten it to 1,000");
        assertThat(email("a".repeat(201), "{{> statement}} {{payBy}}"))
                .isEqualTo("The subject has 201 characters; shorten it to 200 at most.");
        assertThat(sms("  ")).startsWith("The text is empty.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            <p>a                                  | Line 2 opens <p> and never closes it; write </p>.
            <p>a{{#business}}</p>{{/business}}    | Line 2 closes </p> before {{#business}} is closed; write {{/business}} first.
            <script>a</script>                    | Line 2 has the markup <script>; letters know only <h1>, <p>,
            <p class="x">a</p>                    | Line 2 has the markup <p class="x">; letters know only
            3 < 5                                 | Line 2 has a single <; write &lt;.
            &nbsp;                                | Line 2 has &nbsp;, which letters do not know; write the character itself.
            a<br>b                                | Line 2 has a line break that is not written <br/>.
            """)
    void aLetterIsWrittenWithFewTagsAllOfThemClosed(String line, String sentence) {
        assertThat(letter("{{> head}} {{> statement}}\n%s\n{{payBy}} {{> foot}}".formatted(line)))
                .startsWith(sentence);
    }

    @Test
    void aLetterHasItsHeadAndFoot() {
        assertThat(letter("{{> statement}}<p>{{payBy}}</p>"))
                .isEqualTo("The text must begin with {{> head}} and end with {{> foot}}.");
        assertThat(letter("{{> head}}<h1>Dear</h1><p>R & D<br/>{{payBy}}</p>{{> statement}}{{> foot}}"))
                .isEmpty();
    }

    @Test
    @OfRule(rule = TextRule.C13, source = "16 CFR 316.3")
    void emailThatAlsoSellsSomethingCarriesOurAddress() {
        assertThat(notice("order-offer", "Buy.", NOTHING_MARKED))
                .startsWith("The text sells something and has no postal address");
        assertThat(notice("order-offer", "Buy. {{#companyAddress}}{{.}}{{/companyAddress}}", NOTHING_MARKED))
                .isEmpty();
        assertThat(notice("settlement-offer", "Pay less.", NOTHING_MARKED)).isEmpty();
    }

    private static String notice(String template, String words, Standing standing) {
        return faults(template, Channel.EMAIL, "en", "A message", "{{> statement}} {{payBy}}\n" + words, standing);
    }

    private static String email(String subject, String body) {
        return faults("first-reminder", Channel.EMAIL, "en", subject, body, NOTHING_MARKED);
    }

    private static String sms(String body) {
        return faults("first-reminder", Channel.SMS, "en", "", body, NOTHING_MARKED);
    }

    private static String letter(String body) {
        return faults("first-reminder", Channel.LETTER, "en", "", body, NOTHING_MARKED);
    }

    private static String faults(
            String template, Channel channel, String language, String subject, String body, Standing standing) {
        var place = new TextPlace(template, channel, language);
        return new TextCheck(place, new Words(subject, body), standing)
                .faults(name -> PARTS.getOrDefault(name, "")).stream()
                        .map(Fault::sentence)
                        .collect(joining("\n"));
    }

    @Test
    void everyRuleHasATestThatNamesItAndItsSource() {
        var named = Arrays.stream(TextCheckTest.class.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotationsByType(OfRule.class)))
                .toList();

        for (var rule : TextRule.values()) {
            assertThat(named)
                    .as("%s of %s", rule, rule.source())
                    .anyMatch(test -> test.rule() == rule && rule.source().startsWith(test.source()));
        }
    }

    /** What a test proves, and where it comes from. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface OfRule {

        TextRule rule();

        String source();
    }
}
