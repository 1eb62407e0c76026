package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.QuietTime;
import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Rule T4: what the customer said about when and how they want to be reached is always obeyed. */
public final class WishesRule implements ContactRule {

    @Override
    public String id() {
        return "T4";
    }

    @Override
    public String says() {
        return "What the customer asked about when and how they are reached is always obeyed.";
    }

    @Override
    public RuleKind kind() {
        return RuleKind.HARD;
    }

    @Override
    public String source() {
        return "https://lawserver.com/law/country/us/cfr/12_cfr_1006-6";
    }

    @Override
    public boolean concernsTheWay() {
        return true;
    }

    @Override
    public Optional<String> ban(ContactFacts facts) {
        return facts.party().refused().contains(facts.channel())
                ? Optional.of("The customer asked not to be reached by %s."
                        .formatted(
                                facts.channel() == Channel.SMS
                                        ? "text message"
                                        : facts.channel().name().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public Instant earliest(ContactFacts facts, Instant from) {
        var result = from;
        if (facts.channel() != Channel.LETTER) {
            for (var quiet : facts.party().quiet()) {
                result = after(quiet, result, facts.party().home());
            }
        }
        return result;
    }

    @Override
    public String waiting(ContactFacts facts) {
        return "The customer asked to be left in peace at this hour.";
    }

    private static Instant after(QuietTime quiet, Instant moment, ZoneId home) {
        var local = moment.atZone(home);
        boolean within = quiet.days().contains(local.getDayOfWeek())
                && new Hours(quiet.from(), quiet.to()).contain(moment, home);
        return within ? new Hours(quiet.from(), quiet.to()).end(moment, home) : moment;
    }
}
