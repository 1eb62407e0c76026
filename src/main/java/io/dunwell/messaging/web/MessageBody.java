package io.dunwell.messaging.web;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.MessageView;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The words of a message for a page; a letter's markup becomes lines of text. */
final class MessageBody {

    private static final Pattern CELL = Pattern.compile("</t[dh]>\\s*(?=<t[dh])");
    private static final Pattern LINE = Pattern.compile("(</(div|tr)>|<br ?/>)\\s*");
    private static final Pattern PARAGRAPH = Pattern.compile("</(p|h1|table)>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE_AROUND_LINES = Pattern.compile("[ \\t]*\\n[ \\t]*");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private MessageBody() {}

    /** Null until the message was written. */
    static @Nullable String readable(MessageView message) {
        var body = message.body();
        return body == null || message.row().channel() != Channel.LETTER ? body : text(body);
    }

    static String text(String letter) {
        var cells = CELL.matcher(letter).replaceAll(" · ");
        var lines = LINE.matcher(cells).replaceAll("\n");
        var paragraphs = PARAGRAPH.matcher(lines).replaceAll("\n\n");
        var words = HtmlUtils.htmlUnescape(TAG.matcher(paragraphs).replaceAll(""));
        var trimmed = SPACE_AROUND_LINES.matcher(words).replaceAll("\n");
        return EMPTY_LINES.matcher(trimmed).replaceAll("\n\n").strip();
    }
}
