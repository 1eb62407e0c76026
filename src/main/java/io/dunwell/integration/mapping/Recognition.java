package io.dunwell.integration.mapping;

import io.dunwell.integration.FileSource;
import io.dunwell.integration.ImportKind;
import io.dunwell.integration.ImportRefused;
import io.dunwell.integration.files.HeaderNames;
import io.dunwell.integration.files.Inspection;
import io.dunwell.integration.files.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells from the columns of a file which of the layouts it has. */
@Component
public class Recognition {

    private final Mappings mappings;

    Recognition(Mappings mappings) {
        this.mappings = mappings;
    }

    /**
     * How a file is to be read.
     *
     * @param mapping null for our own format and for bank statements
     * @param refusal why the file cannot be read without a person, null when it can
     */
    public record Kind(ImportKind kind, @Nullable String mapping, @Nullable String refusal) {}

    /** A layout fits when the file has all of its columns; of several that fit, the one with most columns is meant. */
    public Kind of(FileSource file) {
        try {
            if (StatementSigns.isStatement(file)) {
                return new Kind(ImportKind.BANK_STATEMENT, null, null);
            }
            return byHeader(Inspection.header(file, Wanted.ANYTHING));
        } catch (ImportRefused refused) {
            return new Kind(ImportKind.INVOICES, null, refused.sentence());
        } catch (IOException unreadable) {
            return new Kind(ImportKind.INVOICES, null, "The file cannot be read; put it there again.");
        }
    }

    private Kind byHeader(List<String> header) {
        var fitting = candidates().stream()
                .filter(one -> HeaderNames.missing(header, one.spec().requiredColumns())
                        .isEmpty())
                .sorted(Comparator.comparingInt(Recognition::size).reversed().thenComparing(Mapping::shipped))
                .toList();
        if (fitting.isEmpty()) {
            return new Kind(
                    ImportKind.INVOICES,
                    null,
                    "No mapping fits the columns of the file; send it through the imports page once and save a mapping for it.");
        }
        if (fitting.size() > 1 && equallyGood(fitting.get(0), fitting.get(1))) {
            return new Kind(
                    fitting.get(0).spec().kind(),
                    null,
                    "Several mappings fit the file (%s); send it through the imports page and choose one."
                            .formatted(fitting.stream().map(Mapping::name).collect(Collectors.joining(", "))));
        }
        var best = fitting.get(0);
        return new Kind(best.spec().kind(), best.name().equals(OwnFormat.NAME) ? null : best.name(), null);
    }

    /** What somebody here saved goes before what came with Dunwell. */
    private static boolean equallyGood(Mapping one, Mapping other) {
        return size(one) == size(other) && one.shipped() == other.shipped();
    }

    private static int size(Mapping mapping) {
        return mapping.spec().requiredColumns().size();
    }

    private List<Mapping> candidates() {
        var all = new ArrayList<>(mappings.all());
        OwnFormat.kinds().forEach(kind -> all.add(new Mapping(OwnFormat.NAME, OwnFormat.of(kind), true)));
        return all;
    }
}
