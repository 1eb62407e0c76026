package io.dunwell.messaging.texts;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.dunwell.kernel.Channel;
import java.io.StringReader;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One template ready to be filled, each part of it for its own context: subject, plain text, HTML.
 *
 * @param subject empty for SMS
 */
record CompiledTemplate(Channel channel, Template subject, Template text, Template html) {

    // Left where a section had nothing to say.
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    static CompiledTemplate of(
            TemplateSource source, UnaryOperator<String> textParts, UnaryOperator<String> htmlParts) {
        var plain = compiler(false, textParts);
        var markup = compiler(true, htmlParts);
        return switch (source.channel()) {
            case EMAIL -> {
                int line = source.text().indexOf('\n');
                var body = source.text().substring(line).strip() + "\n";
                yield new CompiledTemplate(
                        source.channel(),
                        plain.compile(source.text().substring("Subject: ".length(), line)),
                        plain.compile(body),
                        markup.compile(body));
            }
            case LETTER -> {
                var letter = markup.compile(source.text());
                yield new CompiledTemplate(source.channel(), plain.compile(heading(source.text())), letter, letter);
            }
            default -> {
                var sms = plain.compile(source.text().strip());
                yield new CompiledTemplate(source.channel(), plain.compile(""), sms, sms);
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
        return channel == Channel.EMAIL
                ? new MessageText(filledSubject, filled, () -> MailHtml.of(filledSubject, html.execute(fields)))
                : new MessageText(filledSubject, filled, () -> filled);
    }

    /** A letter's first heading, which also names it in lists. */
    private static String heading(String letter) {
        int begin = letter.indexOf("<h1>");
        int end = letter.indexOf("</h1>");
        return begin < 0 || end < begin ? "" : letter.substring(begin + "<h1>".length(), end);
    }

    private static Mustache.Compiler compiler(boolean markup, UnaryOperator<String> parts) {
        return Mustache.compiler()
                .escapeHTML(markup)
                .emptyStringIsFalse(true)
                .withLoader(name -> new StringReader(parts.apply(name)));
    }
}
