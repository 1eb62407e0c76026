package io.dunwell.messaging.texts;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.dunwell.kernel.Channel;
import java.io.StringReader;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * One template ready to be filled, each part of it for its own context: subject, plain text, HTML.
 *
 * @param subject empty for SMS
 */
record CompiledTemplate(Channel channel, Template subject, Template text, Template html) {

    // Left where a section had nothing to say.
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(amp|lt|gt|quot|#\\d{1,6});)");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final int LONGEST_SUBJECT = 300;

    static CompiledTemplate of(
            Channel channel, Words words, UnaryOperator<String> textParts, UnaryOperator<String> htmlParts) {
        var plain = compiler(false, textParts);
        var markup = compiler(true, htmlParts);
        return switch (channel) {
            case EMAIL -> {
                var body = words.body() + "\n";
                yield new CompiledTemplate(
                        channel,
                        plain.compile(words.subject()),
                        plain.compile(body),
                        markup.compile(Tag.escaped(body)));
            }
            case LETTER -> {
                var body = BARE_AMPERSAND.matcher(words.body()).replaceAll("&amp;");
                var letter = markup.compile(body);
                yield new CompiledTemplate(channel, plain.compile(heading(body)), letter, letter);
            }
            default -> {
                var sms = plain.compile(words.body());
                yield new CompiledTemplate(channel, plain.compile(""), sms, sms);
            }
        };
    }

    MessageText fill(Map<String, Object> fields) {
        var filledSubject = subject.execute(fields).strip();
        if (filledSubject.chars().anyMatch(Character::isISOControl)) {
            throw new TextRefused(
                    "A line break or control character in a name would end up in the subject of the message."
                            + " Correct the customer's or company's name.");
        }
        var filled = EMPTY_LINES.matcher(text.execute(fields)).replaceAll("\n\n");
        if (filledSubject.length() > LONGEST_SUBJECT) {
            throw new TextRefused("The subject of the message would be longer than %d characters. Shorten its template."
                    .formatted(LONGEST_SUBJECT));
        }
        return channel == Channel.EMAIL
                ? new MessageText(filledSubject, filled, () -> MailHtml.of(filledSubject, html.execute(fields)))
                : new MessageText(filledSubject, filled, () -> filled);
    }

    /** A letter's first heading, which also names it in lists. */
    private static String heading(String letter) {
        int begin = letter.indexOf("<h1>");
        int end = letter.indexOf("</h1>");
        return begin < 0 || end < begin
                ? ""
                : HtmlUtils.htmlUnescape(
                        MARKUP.matcher(letter.substring(begin, end)).replaceAll(""));
    }

    private static Mustache.Compiler compiler(boolean markup, UnaryOperator<String> parts) {
        return Mustache.compiler()
                .escapeHTML(markup)
                .emptyStringIsFalse(true)
                .withLoader(name -> new StringReader(parts.apply(name)));
    }
}
