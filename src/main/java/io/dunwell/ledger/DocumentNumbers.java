package io.dunwell.ledger;

import io.dunwell.staff.Audit;
import io.dunwell.staff.Audit.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers for documents that people write. One is taken when a document is posted and not before, so that none is kept
 * by a form that nobody sends; still there may be gaps, as a posting that fails may leave one.
 */
@Service
@Transactional
public class DocumentNumbers {

    private static final String OF_KIND = "select kind, prefix, digits, next_number from number_range where kind = ?";

    private final JdbcClient jdbc;
    private final Audit audit;

    DocumentNumbers(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Kinds that are not numbered are left out. */
    @Transactional(readOnly = true)
    public Map<Numbered, NumberRange> ranges() {
        var ranges = new EnumMap<Numbered, NumberRange>(Numbered.class);
        jdbc.sql("select kind, prefix, digits, next_number from number_range")
                .query(DocumentNumbers::read)
                .list()
                .forEach(range -> ranges.put(range.kind(), range));
        return ranges;
    }

    /** What the next document would be called; empty when its kind is not numbered. */
    @Transactional(readOnly = true)
    public Optional<String> proposed(Numbered kind, LocalDate on) {
        return find(kind).map(range -> range.written(on));
    }

    /**
     * A repeat changes nothing.
     *
     * @throws PostingRejected when numbers that were taken would be given again
     */
    public void change(NumberRange wanted) {
        var before = locked(wanted.kind());
        if (before != null && before.prefix().equals(wanted.prefix()) && wanted.next() < before.next()) {
            throw new PostingRejected(
                    "The numbers before %d were given out with this prefix: enter %d or more, or another prefix."
                            .formatted(before.next(), before.next()));
        }
        if (before == null) {
            jdbc.sql("insert into number_range (kind, prefix, digits, next_number) values (?, ?, ?, ?)")
                    .params(wanted.kind().name(), wanted.prefix(), wanted.digits(), wanted.next())
                    .update();
        } else {
            jdbc.sql("update number_range set prefix = ?, digits = ?, next_number = ? where kind = ?")
                    .params(
                            wanted.prefix(),
                            wanted.digits(),
                            wanted.next(),
                            wanted.kind().name())
                    .update();
        }
        audit.changed(
                Kind.NUMBERS,
                wanted.kind().name(),
                "Changed how these are numbered: " + wanted.kind().label(),
                before,
                wanted);
    }

    /** @throws PostingRejected when a person chose a number that lies among those given out */
    @Transactional(readOnly = true)
    public void check(Numbered kind, String chosen, LocalDate on) {
        find(kind).filter(range -> isGivenOut(range, chosen, on)).ifPresent(range -> {
            throw new PostingRejected("%s was given out before: the next is %s. Take that, or another of your own."
                    .formatted(chosen, range.written(on)));
        });
    }

    /**
     * The number of a document that is posted now; two that are posted at once get different ones.
     *
     * @param chosen by a person; empty for the next of the range. The next is also given where the chosen one was given
     *     out between the request and its approval.
     * @return empty only when nothing was chosen and the kind is not numbered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String take(Numbered kind, String chosen, LocalDate on) {
        var range = locked(kind);
        if (range == null) {
            return chosen;
        }
        if (chosen.isEmpty() || isGivenOut(range, chosen, on)) {
            goOn(kind, range.next() + 1);
            return range.written(on);
        }
        range.numberIn(chosen, on).ifPresent(number -> goOn(kind, number + 1));
        return chosen;
    }

    private void goOn(Numbered kind, long next) {
        jdbc.sql("update number_range set next_number = ? where kind = ?")
                .params(next, kind.name())
                .update();
    }

    private static boolean isGivenOut(NumberRange range, String chosen, LocalDate on) {
        var number = range.numberIn(chosen, on);
        return number.isPresent() && number.getAsLong() < range.next();
    }

    private Optional<NumberRange> find(Numbered kind) {
        return jdbc.sql(OF_KIND).param(kind.name()).query(DocumentNumbers::read).optional();
    }

    private @Nullable NumberRange locked(Numbered kind) {
        return jdbc.sql(OF_KIND + " for update")
                .param(kind.name())
                .query(DocumentNumbers::read)
                .optional()
                .orElse(null);
    }

    private static NumberRange read(ResultSet row, int number) throws SQLException {
        return new NumberRange(Numbered.valueOf(row.getString(1)), row.getString(2), row.getInt(3), row.getLong(4));
    }
}
