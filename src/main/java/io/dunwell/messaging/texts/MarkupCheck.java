package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Letters are written with a few plain tags, each closed where it was opened; emails and text messages without any. */
final class MarkupCheck {

    private static final Set<String> ALLOWED = Set.of("h1", "p", "b", "i", "ul", "ol", "li");
    private static final Pattern PIECE =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)\\s*([^<>]*?)(/?)>|<|&(?!(amp|lt|gt|quot|#\\d{1,6});)\\w+;");
    private static final Pattern TAG = Pattern.compile("<\\s*/?\\s*[a-zA-Z!][^<>]*>");

    private final Channel channel;
    private final OpenSections sections;
    private final BiConsumer<Integer, String> fault;

    /** @param fault takes the line and what is wrong there */
    MarkupCheck(Channel channel, OpenSections sections, BiConsumer<Integer, String> fault) {
        this.channel = channel;
        this.sections = sections;
        this.fault = fault;
    }

    /** @param words what stands between two tags of the template */
    void read(String words, int line) {
        if (channel == Channel.LETTER) {
            readLetter(words, line);
            return;
        }
        var tag = TAG.matcher(words);
        if (tag.find()) {
            fault.accept(
                    Lines.of(words, tag.start(), line), "has the markup %s; write plain words".formatted(tag.group()));
        }
    }

    private void readLetter(String words, int first) {
        var piece = PIECE.matcher(words);
        while (piece.find()) {
            int line = Lines.of(words, piece.start(), first);
            var name = piece.group(2);
            if (piece.group().equals("<")) {
                fault.accept(line, "has a single <; write &lt;");
            } else if (name == null) {
                fault.accept(
                        line, "has %s, which letters do not know; write the character itself".formatted(piece.group()));
            } else if (!name.equals("br") && !ALLOWED.contains(name)
                    || !piece.group(3).isEmpty()) {
                fault.accept(
                        line,
                        "has the markup %s; letters know only <h1>, <p>, <b>, <i>, <ul>, <ol>, <li> and <br/>, without attributes"
                                .formatted(piece.group()));
            } else {
                readTag(name, !piece.group(1).isEmpty(), !piece.group(4).isEmpty(), line);
            }
        }
    }

    private void readTag(String name, boolean closes, boolean empty, int line) {
        if (name.equals("br")) {
            if (closes || !empty) {
                fault.accept(line, "has a line break that is not written <br/>");
            }
        } else if (closes) {
            sections.close("</%s>".formatted(name)).forEach(what -> fault.accept(line, what));
        } else if (!empty) {
            sections.open("<" + name, "<%s>".formatted(name), "</%s>".formatted(name), line);
        }
    }
}
