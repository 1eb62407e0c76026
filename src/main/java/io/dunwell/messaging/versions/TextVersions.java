package io.dunwell.messaging.versions;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.dunwell.kernel.NotFound;
import io.dunwell.messaging.TemplateCatalog;
import io.dunwell.messaging.texts.Fault;
import io.dunwell.messaging.texts.HouseTexts;
import io.dunwell.messaging.texts.Standing;
import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.texts.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts of all messages as managers see them: drafted, checked, published, taken back. */
@Component
public class TextVersions {

    private static final Logger LOG = LoggerFactory.getLogger(TextVersions.class);
    private static final int LONGEST_NOTE = 300;

    private final HouseTexts house;
    private final TextVersionRows versions;
    private final TextDraftRows drafts;
    private final TextsInForce inForce;
    private final SuitIntents suits;
    private final OwnDomains domains;

    TextVersions(
            HouseTexts house,
            TextVersionRows versions,
            TextDraftRows drafts,
            TextsInForce inForce,
            SuitIntents suits,
            OwnDomains domains) {
        this.house = house;
        this.versions = versions;
        this.drafts = drafts;
        this.inForce = inForce;
        this.suits = suits;
        this.domains = domains;
    }

    /** By the catalogue's order, then language, then channel. */
    @Transactional(readOnly = true)
    public List<TextStatus> all() {
        var newest = versions.newest().stream().collect(toMap(TextVersion::place, identity()));
        var open = drafts.all().stream().collect(toMap(TextDraft::place, identity()));
        var unfit = inForce.unfit();
        return house.places().stream()
                .sorted(Comparator.comparingInt((TextPlace place) -> TemplateCatalog.ALL.indexOf(place.info()))
                        .thenComparing(TextPlace::language, Comparator.comparing(TextVersions::languageOrder))
                        .thenComparing(TextPlace::channel))
                .map(place -> new TextStatus(place, newest.get(place), open.get(place), unfit.get(place)))
                .toList();
    }

    /** @throws NotFound when the house has no such text */
    @Transactional(readOnly = true)
    public TextStatus status(TextPlace place) {
        house(place);
        var newest = versions.of(place).stream().findFirst().orElse(null);
        return new TextStatus(
                place, newest, drafts.of(place).orElse(null), inForce.unfit().get(place));
    }

    /** Published versions, newest first, without the house's own. */
    @Transactional(readOnly = true)
    public List<TextVersion> history(TextPlace place) {
        return versions.of(place);
    }

    /**
     * The words of a version, the house's own for 0 and for a return to it.
     *
     * @throws NotFound when there is no such version
     */
    @Transactional(readOnly = true)
    public Words words(TextPlace place, int number) {
        if (number == 0) {
            return house(place);
        }
        var version = versions.of(place).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> NotFound.of("version", number));
        return Objects.requireNonNullElseGet(version.words(), () -> house(place));
    }

    /** What messages are written with now. */
    @Transactional(readOnly = true)
    public Words wordsInForce(TextPlace place) {
        return words(place, status(place).inForce());
    }

    /** What keeps these words from being saved; empty when nothing does. */
    public List<Fault> faults(TextPlace place, Words words) {
        house(place);
        return house.faults(place, words, new Standing(suits.isIntended(), domains.all()));
    }

    /**
     * @param version of the draft these words were written over, 0 for none
     * @throws TextRejected when the words have faults, or somebody else saved meanwhile
     */
    @Transactional
    public void save(TextPlace place, Words words, int version) {
        refuse(faults(place, words));
        try {
            if (version > 0 && drafts.change(place, words, version) == 0) {
                throw overtaken();
            }
            if (version == 0) {
                drafts.add(place, words);
            }
        } catch (DuplicateKeyException e) {
            throw overtaken();
        }
    }

    /** @throws TextRejected when somebody else changed it meanwhile */
    @Transactional
    public void discard(TextPlace place, int version) {
        if (drafts.remove(place, version) == 0) {
            throw overtaken();
        }
    }

    /**
     * Puts the draft in force, from the next message written.
     *
     * @param note why, 1 to 300 characters
     * @param version of the draft that was looked at
     * @return the new version's number
     * @throws TextRejected when it has faults by now, or somebody else changed it
     */
    @Transactional
    public int publish(TextPlace place, String note, int version) {
        var draft = drafts.of(place).filter(one -> one.version() == version).orElseThrow(TextVersions::overtaken);
        refuse(faults(place, draft.words()));
        drafts.remove(place, version);
        return add(place, draft.words(), null, note);
    }

    /**
     * Puts an earlier version in force as a new one.
     *
     * @param number 0 for the house's own text, whatever later releases make of it
     * @return the new version's number
     * @throws TextRejected when today's checks refuse it
     */
    @Transactional
    public int publishAgain(TextPlace place, int number, String note) {
        var earlier = number == 0
                ? Optional.<TextVersion>empty()
                : versions.of(place).stream()
                        .filter(one -> one.number() == number)
                        .findFirst();
        var words = words(place, number);
        refuse(faults(place, words));
        return add(place, earlier.map(TextVersion::words).orElse(null), number, note);
    }

    private int add(TextPlace place, @Nullable Words words, @Nullable Integer again, String note) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new TextRejected("Say in the note why, in 1 to %d characters.".formatted(LONGEST_NOTE));
        }
        int number =
                versions.of(place).stream().mapToInt(TextVersion::number).max().orElse(0) + 1;
        try {
            versions.add(place, number, words, again, note.strip());
        } catch (DuplicateKeyException e) {
            throw overtaken();
        }
        inForce.forget();
        LOG.info("text published text={} version={}", place, number);
        return number;
    }

    private Words house(TextPlace place) {
        var words = house.words(place);
        if (words == null) {
            throw NotFound.of("text", place);
        }
        return words;
    }

    private static String languageOrder(String language) {
        return language.equals("en") ? "" : language;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw TextRejected.because(faults);
        }
    }

    private static TextRejected overtaken() {
        return new TextRejected("Somebody else changed this text meanwhile. Open it anew and compare.");
    }
}
