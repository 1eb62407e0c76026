package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.PastContact;
import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * No more contacts than so many in so many consecutive days of the customer's (rules F1, F2, F3, F5).
 *
 * @param channels counted together
 * @param atWork whether it is about numbers at a place of work only
 * @param everything whether confirmations are counted too; they are never held back
 */
public record CapRule(
        String id,
        RuleKind kind,
        String source,
        Scope scope,
        Set<Channel> channels,
        boolean everything,
        boolean atWork,
        int most,
        int days)
        implements ContactRule {

    public CapRule {
        if (most < 1 || days < 1 || days > ContactFacts.DAYS) {
            throw new IllegalArgumentException(
                    "A cap is at least 1, over 1 to %d days: %d in %d days".formatted(ContactFacts.DAYS, most, days));
        }
    }

    @Override
    public String says() {
        return "No more than %d %s in %s, %s."
                .formatted(most, what(), days == 1 ? "a day" : days + " days", scope.says());
    }

    @Override
    public @Nullable LocalDate since() {
        return scope.since().equals(LocalDate.EPOCH) ? null : scope.since();
    }

    @Override
    public Instant earliest(ContactFacts facts, Instant from) {
        if (!facts.kind().chases()
                || !channels.contains(facts.channel())
                || atWork && !facts.party().atWork()
                || facts.history().size() < most) {
            return from;
        }
        var home = facts.party().home();
        var date = from.atZone(home).toLocalDate();
        if (!scope.covers(facts.party(), date)) {
            return from;
        }
        var free = facts.history().stream()
                .filter(this::counts)
                .map(contact -> contact.at().atZone(home).toLocalDate())
                .sorted(Comparator.reverseOrder())
                .skip(most - 1L)
                .findFirst()
                .map(last -> last.plusDays(days))
                .orElse(LocalDate.MIN);
        return free.isAfter(date) ? free.atStartOfDay(home).toInstant() : from;
    }

    @Override
    public String waiting(ContactFacts facts) {
        return "No more than %d %s in %s go to one customer."
                .formatted(most, what(), days == 1 ? "a day" : days + " days");
    }

    @Override
    public String inputs(ContactFacts facts) {
        return "at most %d by %s in %d days".formatted(most, names(), days);
    }

    private boolean counts(PastContact contact) {
        return contact.outbound()
                && channels.contains(contact.channel())
                && (everything || contact.chasing())
                && (!atWork || contact.atWork());
    }

    private String what() {
        return counted() + (atWork ? " at work" : "");
    }

    private String counted() {
        if (channels.size() == Channel.values().length) {
            return most == 1 ? "contact" : "contacts";
        }
        return (most == 1 ? "contact by " : "contacts by ") + names();
    }

    private String names() {
        return names(channels);
    }

    static String names(Set<Channel> channels) {
        return channels.stream()
                .sorted()
                .map(channel -> channel == Channel.SMS ? "text" : channel.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
    }
}
