package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One pass through a text with its parts: which names it uses where, and what it says to whom. Not thread-safe. */
final class TextReading {

    private final boolean exposed;
    private final UnaryOperator<String> parts;
    private final MarkupCheck markup;
    private final OpenSections sections = new OpenSections();
    private final List<Fault> faults = new ArrayList<>();
    private final PlainText all = new PlainText();
    private final PlainText always = new PlainText();
    private final PlainText forConsumers = new PlainText();
    private boolean deadline;
    private boolean items;
    private boolean address;

    /** @param exposed whether it shows on a locked phone or in a list, where bystanders read it */
    TextReading(Channel channel, boolean exposed, UnaryOperator<String> parts) {
        this.exposed = exposed;
        this.parts = parts;
        this.markup = new MarkupCheck(channel, sections, this::fault);
    }

    void read(String text) {
        read(text, 0);
        faults.addAll(sections.unclosed());
    }

    List<Fault> faults() {
        return faults;
    }

    boolean hasDeadline() {
        return deadline;
    }

    boolean hasItems() {
        return items;
    }

    PlainText all() {
        return all;
    }

    boolean hasOurAddress() {
        return address;
    }

    /** What every reader gets. */
    PlainText always() {
        return always;
    }

    PlainText forConsumers() {
        return forConsumers;
    }

    /** @param includedIn the line that includes this part; 0 for the text itself */
    private void read(String text, int includedIn) {
        var tag = Tag.PATTERN.matcher(text);
        int from = 0;
        while (tag.find()) {
            write(text.substring(from, tag.start()), line(text, from, includedIn), includedIn > 0);
            tag(tag.group(1), tag.group(2), line(text, tag.start(), includedIn));
            from = tag.end();
        }
        write(text.substring(from), line(text, from, includedIn), includedIn > 0);
    }

    private static int line(String text, int offset, int includedIn) {
        return includedIn > 0 ? includedIn : Lines.of(text, offset, 1);
    }

    private void tag(String kind, String name, int line) {
        switch (kind) {
            case "#", "^" -> section(kind, name, line);
            case "/" -> sections.close("{{/%s}}".formatted(name)).forEach(what -> fault(line, what));
            case ">" -> part(name, line);
            case "" -> field(name, line);
            default -> fault(line, "uses {{%s…}}; only values, sections and parts are allowed".formatted(kind));
        }
    }

    private void section(String kind, String name, int line) {
        if (!FieldNames.isSection(name)) {
            unknown(name, "is no section", line);
        }
        items |= kind.equals("#") && name.equals("items");
        address |= kind.equals("#") && name.equals("companyAddress");
        sections.open(
                kind.equals("#") ? name : "^" + name,
                "{{%s%s}}".formatted(kind, name),
                "{{/%s}}".formatted(name),
                line);
    }

    private void part(String name, int line) {
        var text = parts.apply(name);
        if (text.isEmpty()) {
            fault(line, "includes the part “%s”, which does not exist for its language and channel".formatted(name));
        }
        read(text, line);
    }

    private void field(String name, int line) {
        var open = sections.names();
        deadline |= name.equals("payBy") && open.isEmpty();
        if (!FieldNames.isFilled(name, open)) {
            unknown(name, "may be empty here: put it inside {{#%s}}…{{/%s}} or its group".formatted(name, name), line);
        }
        if (exposed && FieldNames.AMOUNTS.contains(name) && !open.contains("business")) {
            var what = "shows {{%s}} to consumers; put it inside {{#business}}…{{/business}}".formatted(name);
            faults.add(new Fault(line, false, what, TextRule.C11));
        }
        write(String.valueOf(PlainText.FIELD), line, true);
    }

    private void unknown(String name, String otherwise, int line) {
        fault(
                line,
                FieldNames.isKnown(name)
                        ? "uses {{%s}}, which %s".formatted(name, otherwise)
                        : "uses the unknown field {{%s}}; known are %s".formatted(name, FieldNames.all()));
    }

    private void write(String words, int line, boolean ours) {
        if (!ours) {
            var braces = Math.max(words.indexOf("{{"), words.indexOf("}}"));
            if (braces >= 0) {
                fault(
                        Lines.of(words, braces, line),
                        "has braces that belong to no field; write {{ and }} around a name only");
            }
            markup.read(words, line);
        }
        int at = line;
        for (var piece : words.split("(?<=\n)")) {
            append(piece, at);
            at += ours ? 0 : 1;
        }
    }

    private void append(String words, int line) {
        all.append(words, line);
        if (sections.isAlways()) {
            always.append(words, line);
        }
        if (!sections.names().contains("business")) {
            forConsumers.append(words, line);
        }
    }

    private void fault(int line, String what) {
        faults.add(new Fault(line, false, what));
    }
}
