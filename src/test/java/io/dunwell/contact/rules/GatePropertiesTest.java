package io.dunwell.contact.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.contact.CalledParty;
import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.PastContact;
import io.dunwell.contact.QuietTime;
import io.dunwell.contact.StopFlag;
import io.dunwell.contact.Verdict;
import io.dunwell.contact.Verdict.Deferred;
import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for any contact at all. {@code -Dgate.decisions=10000000} asks more, {@code -Dgate.seed} others. */
class GatePropertiesTest {

    private static final int DECISIONS = Integer.getInteger("gate.decisions", 1_000_000);
    /** Where each contact is judged several times. */
    private static final int FEWER = DECISIONS / 25;

    /** Each has random contacts of its own, so that all processors share the work and the result is the same. */
    private static final int CHUNK = 10_000;

    private static final long SEED = Long.getLong("gate.seed", 20_261_122L);

    @Test
    void decidesAsTheSlowOracleDoes() {
        var seen = new ConcurrentHashMap<Verdict.Outcome, Integer>();

        IntStream.range(0, (DECISIONS + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(chunk -> decide(new RandomContacts(SEED + 1_000L * chunk), chunk, seen));

        assertThat(seen.values()).hasSize(3).allMatch(count -> count > DECISIONS / 10);
    }

    private static void decide(RandomContacts contacts, int chunk, Map<Verdict.Outcome, Integer> seen) {
        for (int i = 0; i < Math.min(CHUNK, DECISIONS); i++) {
            var facts = contacts.next();
            var verdict = Asked.GATE.judge(facts);
            var expected = SlowOracle.ask(facts);
            seen.merge(verdict.outcome(), 1, Integer::sum);
            if (verdict.outcome() != expected.outcome()
                    || verdict instanceof Deferred wait && !wait.until().equals(expected.until())) {
                throw new AssertionError("Decision %d of chunk %d of seed %d: the gate says %s, the oracle %s, about %s"
                        .formatted(i, chunk, SEED, verdict, expected, facts));
            }
        }
    }

    @Test
    void nothingThatIsAddedMakesAContactMoreAllowed() {
        var contacts = new RandomContacts(SEED + 1);
        for (int i = 0; i < FEWER; i++) {
            var facts = contacts.next();
            var before = Asked.GATE.judge(facts);
            for (var stricter : stricter(facts, contacts)) {
                var after = Asked.GATE.judge(stricter);
                if (isMoreAllowed(after, before)) {
                    throw new AssertionError("Decision %d of seed %d: %s became %s although %s only became %s"
                            .formatted(i, SEED + 1, before, after, facts, stricter));
                }
            }
        }
    }

    @Test
    void noRuleAloneForbidsWhatTheGateAllows() {
        var contacts = new RandomContacts(SEED + 2);
        int allowed = 0;
        for (int i = 0; i < FEWER; i++) {
            var facts = contacts.next();
            if (Asked.GATE.judge(facts).outcome() == Verdict.Outcome.ALLOWED) {
                allowed++;
                assertThat(Asked.GATE.rules()).allMatch(rule -> rule.ban(facts).isEmpty() && rule.permits(facts));
            }
        }
        assertThat(allowed).isGreaterThan(FEWER / 20);
    }

    /** Each with one thing more that speaks against the contact. */
    private static List<ContactFacts> stricter(ContactFacts facts, RandomContacts random) {
        var stops = new HashMap<>(facts.stops());
        stops.put(random.flag(), LocalDate.of(2026, 1, 1));
        var history = new ArrayList<>(facts.history());
        history.add(random.contact(facts.now()));
        var zones = new HashSet<>(facts.party().zones());
        if (!zones.isEmpty()) {
            zones.add(random.zone());
        }
        var refused = new HashSet<>(facts.party().refused());
        refused.add(Channel.values()[Math.floorMod(facts.hashCode(), 4)]);
        var quiet = new ArrayList<>(facts.party().quiet());
        quiet.add(random.quiet());
        var party = facts.party();
        return List.of(
                with(facts, party, stops, facts.history(), facts.consent()),
                with(facts, party, facts.stops(), history, facts.consent()),
                with(facts, party, facts.stops(), facts.history(), false),
                with(facts, changed(party, zones, refused, quiet), facts.stops(), facts.history(), facts.consent()),
                with(facts, changed(party, zones, party.refused(), party.quiet()), stops, history, facts.consent()),
                with(
                        facts,
                        changed(party, party.zones(), party.refused(), quiet),
                        facts.stops(),
                        history,
                        facts.consent()));
    }

    private static ContactFacts with(
            ContactFacts facts,
            CalledParty party,
            Map<StopFlag, LocalDate> stops,
            List<PastContact> history,
            boolean consent) {
        return new ContactFacts(
                facts.channel(), facts.kind(), facts.selling(), party, consent, stops, history, facts.now());
    }

    private static CalledParty changed(
            CalledParty party, Set<ZoneId> zones, Set<Channel> refused, List<QuietTime> quiet) {
        return new CalledParty(
                party.debtor(),
                party.country(),
                party.region(),
                party.city(),
                party.postalCode(),
                party.home(),
                zones,
                refused,
                quiet,
                party.atWork(),
                party.noAdvertising(),
                party.number());
    }

    private static boolean isMoreAllowed(Verdict after, Verdict before) {
        return rank(after).isBefore(rank(before));
    }

    private static Instant rank(Verdict verdict) {
        if (verdict instanceof Deferred wait) {
            return wait.until();
        }
        return verdict.outcome() == Verdict.Outcome.ALLOWED ? Instant.MIN : Instant.MAX;
    }
}
