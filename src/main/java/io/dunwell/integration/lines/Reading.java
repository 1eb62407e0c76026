package io.dunwell.integration.lines;

import io.dunwell.integration.Answers;
import io.dunwell.integration.files.Layout;
import io.dunwell.integration.files.Row;
import io.dunwell.integration.mapping.Field;
import io.dunwell.integration.mapping.MappingSpec;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping applied to one file: where each field stands in its rows. */
public final class Reading {

    private final MappingSpec spec;
    private final Layout layout;
    private final Answers answers;
    private final Map<Field, Integer> positions = new EnumMap<>(Field.class);

    public Reading(MappingSpec spec, Layout layout, Answers answers) {
        this.spec = spec;
        this.layout = layout;
        this.answers = answers;
        for (var field : Field.values()) {
            var column = spec.columns().get(field);
            positions.put(field, column == null ? -1 : layout.position(column));
        }
    }

    public MappingSpec spec() {
        return spec;
    }

    public Layout layout() {
        return layout;
    }

    public Cells cells(Row row) {
        return new Cells(row, this);
    }

    /** Total rows and the like, that look like data and are none. */
    public boolean isLeftOut(Row row) {
        var first = row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst();
        var word = first.orElse("").toLowerCase(Locale.ROOT);
        return spec.leftOutRows().stream().anyMatch(start -> word.startsWith(start.toLowerCase(Locale.ROOT)));
    }

    int position(Field field) {
        return positions.getOrDefault(field, -1);
    }

    /** As the file names it, for the person who looks there. */
    String name(Field field) {
        var column = spec.columns().get(field);
        return column == null ? field.key() : column;
    }

    @Nullable
    String standard(Field field) {
        var fixed = spec.fixed().get(field);
        return fixed == null && field == Field.CURRENCY ? answers.currency() : fixed;
    }

    @Nullable
    Integer termsDays() {
        return answers.termsDays() != null ? answers.termsDays() : spec.termsDays();
    }
}
