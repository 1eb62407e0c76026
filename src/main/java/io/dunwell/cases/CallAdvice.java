package io.dunwell.cases;

import io.dunwell.contact.Verdict;
import io.dunwell.contact.Verdict.Allowed;
import io.dunwell.contact.Verdict.Deferred;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may be called now, for the colleague who is about to dial.
 *
 * @param phone E.164
 * @param chasing whether we ask for money, rather than answer what the customer asked for
 * @param localTime on the called person's own clock
 * @param calls made or tried by us in their last seven days, today included
 * @param mostCalls that the company's own cap allows in seven days
 * @param stops what is known and may hold calls back, in a few words each
 */
public record CallAdvice(
        long contactId,
        String phone,
        boolean chasing,
        Verdict verdict,
        ZonedDateTime localTime,
        int calls,
        int mostCalls,
        List<String> stops) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    public boolean allowed() {
        return verdict instanceof Allowed;
    }

    /** One sentence, with the rule that decided. */
    public String sentence() {
        if (verdict instanceof Deferred wait) {
            return "Do not call before %s their time (rule %s): %s"
                    .formatted(DAY.format(local(wait)), wait.rule(), inPassing(wait.sentence()));
        }
        if (verdict instanceof Allowed allowed) {
            return allowed.closes() == null
                    ? "You may call now."
                    : "You may call now, until %s their time."
                            .formatted(TIME.format(allowed.closes().atZone(zone())));
        }
        return "Do not call (rule %s): %s".formatted(verdict.rule(), inPassing(verdict.sentence()));
    }

    /** When it may be done, in two or three words; null when it may be done now. */
    public @Nullable String when() {
        if (verdict instanceof Deferred wait) {
            var local = local(wait);
            return local.toLocalDate().equals(localTime.toLocalDate())
                    ? "from %s their time".formatted(TIME.format(local))
                    : "from %s their time".formatted(DAY.format(local));
        }
        return allowed() ? null : "not by phone";
    }

    private ZonedDateTime local(Deferred wait) {
        return wait.until().atZone(zone());
    }

    private ZoneId zone() {
        return localTime.getZone();
    }

    private static String inPassing(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
