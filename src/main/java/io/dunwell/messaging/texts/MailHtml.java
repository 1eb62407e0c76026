package io.dunwell.messaging.texts;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The HTML version of an email, made from its escaped text: paragraphs where the text has blank lines.
 *
 * <p>Mail programs ignore style sheets, so the few styles are attributes.
 */
final class MailHtml {

    private MailHtml() {}

    /** @param body escaped text; a block that begins with a tag comes from a part of ours and is kept as it is */
    static String of(String subject, String body) {
        var blocks = Arrays.stream(body.strip().split("\n\\s*\n"))
                .map(MailHtml::block)
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font:16px/1.5 system-ui,sans-serif;color:#1c2430;max-width:40em">
                %s
                </body></html>
                """
                .formatted(HtmlUtils.htmlEscape(subject), blocks);
    }

    private static String block(String block) {
        var text = block.strip();
        return text.startsWith("<") ? text : "<p>" + text.replace("\n", "<br>\n") + "</p>";
    }
}
