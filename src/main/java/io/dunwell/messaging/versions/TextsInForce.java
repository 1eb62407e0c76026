package io.dunwell.messaging.versions;

import io.dunwell.messaging.texts.Fault;
import io.dunwell.messaging.texts.HouseTexts;
import io.dunwell.messaging.texts.Standing;
import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.texts.TextsOfTheMoment;
import io.dunwell.messaging.texts.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which text messages are written with: the newest published one that passes every check today, else the house's own.
 *
 * <p>Kept compiled. Both tables behind it only grow, so one count of their rows tells, on every node and in whatever
 * order transactions commit, whether what is kept is still all there is.
 */
@Component
public class TextsInForce {

    private static final Logger LOG = LoggerFactory.getLogger(TextsInForce.class);
    private static final String ROWS =
            "select (select count(*) from text_version) as versions, (select count(*) from suit_intent) as intents";

    private final JdbcClient jdbc;
    private final HouseTexts house;
    private final TextVersionRows rows;
    private final SuitIntents suits;
    private volatile @Nullable Kept kept;

    private record Seen(long versions, long intents) {}

    private record Kept(Seen seen, TextsOfTheMoment texts, Map<TextPlace, String> unfit) {}

    TextsInForce(JdbcClient jdbc, HouseTexts house, TextVersionRows rows, SuitIntents suits) {
        this.jdbc = jdbc;
        this.house = house;
        this.rows = rows;
        this.suits = suits;
    }

    /** Asks the database for two counts, and reads the texts only when these have changed. */
    public TextsOfTheMoment now() {
        return kept().texts();
    }

    /** Published texts that are not used because today's checks refuse them, with the reason. */
    public Map<TextPlace, String> unfit() {
        return kept().unfit();
    }

    /** What this node just wrote is read with the next question; others count rows. */
    void forget() {
        kept = null;
    }

    private Kept kept() {
        var known = kept;
        var seen = jdbc.sql(ROWS)
                .query((row, number) -> new Seen(row.getLong("versions"), row.getLong("intents")))
                .single();
        if (known == null || !known.seen().equals(seen)) {
            known = read(seen);
            kept = known;
        }
        return known;
    }

    /** Counted first: what commits in between is read now and once more with the next question. */
    private Kept read(Seen seen) {
        var standing = new Standing(suits.isIntended(), Set.of());
        var wordings = new HashMap<>(house.wordings());
        var unfit = new HashMap<TextPlace, String>();
        for (var version : shipped()) {
            var faults = faults(version, standing);
            if (faults.isEmpty()) {
                wordings.put(version.place(), wording(version));
            } else {
                unfit.put(version.place(), faults.get(0).sentence());
                LOG.warn("published text not used text={} version={}", version.place(), version.number());
            }
        }
        return new Kept(seen, new TextsOfTheMoment(wordings), Map.copyOf(unfit));
    }

    /** Without texts for messages or languages that a later release does not have any more. */
    private List<TextVersion> shipped() {
        return rows.newest().stream()
                .filter(version -> house.places().contains(version.place()))
                .toList();
    }

    private List<Fault> faults(TextVersion version, Standing standing) {
        var words = version.words();
        return words == null ? List.of() : house.faults(version.place(), words, standing);
    }

    private Wording wording(TextVersion version) {
        var words = version.words();
        return words == null
                ? Objects.requireNonNull(house.wordings().get(version.place())).as(version.number())
                : house.compiled(version.place(), version.number(), words);
    }
}
