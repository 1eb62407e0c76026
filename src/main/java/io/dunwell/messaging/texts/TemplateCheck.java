package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads a template as a careful colleague would: only known names, no holes, a deadline, a decent tone.
 *
 * <p>Not thread-safe; one per template.
 */
final class TemplateCheck {

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/>&!={]?)\\s*([^}]*?)\\s*}}}?");

    private final TemplateSource template;
    private final UnaryOperator<String> parts;
    private final Set<String> faults = new LinkedHashSet<>();
    private final Deque<String> sections = new ArrayDeque<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder plainForConsumers = new StringBuilder();
    private boolean deadline;

    /** @param parts text of a part by its name, empty when there is none */
    TemplateCheck(TemplateSource template, UnaryOperator<String> parts) {
        this.template = template;
        this.parts = parts;
    }

    /** One sentence for each fault, naming template and remedy. */
    List<String> faults() {
        if (template.channel() == Channel.EMAIL && !template.text().startsWith("Subject: ")) {
            fault("must begin with a line “Subject: …”");
        }
        if (template.channel() == Channel.EMAIL) {
            read(template.text().lines().findFirst().orElse(""));
            PlainTone.faultsOnTheScreenOfAPhone(plainForConsumers.toString()).forEach(this::fault);
            sections.clear();
            plain.setLength(0);
        }
        deadline = false;
        read(template.text());
        if (!deadline) {
            fault("has no deadline: write {{payBy}} outside of every section");
        }
        PlainTone.faults(plain.toString()).forEach(this::fault);
        if (template.channel() == Channel.SMS) {
            PlainTone.faultsOnTheScreenOfAPhone(plainForConsumers.toString()).forEach(this::fault);
        }
        return new ArrayList<>(faults);
    }

    private void read(String text) {
        var tag = TAG.matcher(text);
        int from = 0;
        while (tag.find()) {
            write(text.substring(from, tag.start()));
            from = tag.end();
            tag(tag.group(1), tag.group(2));
        }
        write(text.substring(from));
    }

    private void tag(String kind, String name) {
        switch (kind) {
            case "#" -> section(name, name);
            case "^" -> section(name, "^" + name);
            case "/" -> sections.poll();
            case ">" -> part(name);
            case "" -> variable(name);
            default -> fault("uses {{%s…}}; only values, sections and parts are allowed".formatted(kind));
        }
    }

    private void section(String name, String opened) {
        if (!FieldNames.isSection(name)) {
            unknown(name, "is no section");
        }
        sections.push(opened);
    }

    private void part(String name) {
        var text = parts.apply(name);
        if (text.isEmpty()) {
            fault("includes the part “%s”, which does not exist for its language and channel".formatted(name));
        }
        read(text);
    }

    private void variable(String name) {
        deadline |= name.equals("payBy") && sections.isEmpty();
        if (!FieldNames.isFilled(name, Set.copyOf(sections))) {
            unknown(name, "may be empty here: put it inside {{#%s}}…{{/%s}} or its group".formatted(name, name));
        }
        if (template.channel() == Channel.SMS && FieldNames.AMOUNTS.contains(name) && !sections.contains("business")) {
            fault("shows {{%s}} to consumers; put it inside {{#business}}…{{/business}}".formatted(name));
        }
    }

    private void unknown(String name, String otherwise) {
        fault(
                FieldNames.isKnown(name)
                        ? "uses {{%s}}, which %s".formatted(name, otherwise)
                        : "uses the unknown field {{%s}}; known are %s".formatted(name, FieldNames.all()));
    }

    private void write(String text) {
        plain.append(text);
        if (!sections.contains("business")) {
            plainForConsumers.append(text);
        }
    }

    private void fault(String what) {
        faults.add("The template %s %s.".formatted(template.name(), what));
    }
}
