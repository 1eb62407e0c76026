package io.dunwell.cases;

import io.dunwell.contact.ContactStops;
import io.dunwell.contact.StopFlag;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the gate of contact rules what was agreed or contested since a message was queued. */
@Component
class StandingStops implements ContactStops {

    private final CaseFactsReader reader;
    private final CaseRows rows;
    private final TimeBars bars;

    StandingStops(CaseFactsReader reader, CaseRows rows, TimeBars bars) {
        this.reader = reader;
        this.rows = rows;
        this.bars = bars;
    }

    @Override
    public Map<AccountId, Set<StopFlag>> stops(Collection<AccountId> accounts, LocalDate date) {
        var known = Set.copyOf(accounts);
        var stops = new HashMap<AccountId, Set<StopFlag>>();
        var all = reader.read(known, date, holds(known));
        all.forEach((account, facts) -> flag(facts.standing()).ifPresent(flag -> stops.put(account, EnumSet.of(flag))));
        for (var account : bars.barred(oldest(all), date)) {
            stops.computeIfAbsent(account, id -> EnumSet.noneOf(StopFlag.class)).add(StopFlag.TIME_BARRED);
        }
        return stops;
    }

    private static Map<AccountId, LocalDate> oldest(Map<AccountId, CaseFacts> all) {
        var oldest = new HashMap<AccountId, LocalDate>();
        all.forEach((account, facts) -> {
            if (facts.oldestDueOn() != null) {
                oldest.put(account, facts.oldestDueOn());
            }
        });
        return oldest;
    }

    private Map<AccountId, LocalDate> holds(Set<AccountId> accounts) {
        return rows.openCases(accounts).values().stream()
                .filter(row -> row.ownerHoldUntil() != null)
                .collect(Collectors.toMap(CollectionCase::account, CollectionCase::ownerHoldUntil));
    }

    /** A stop of the customer the gate reads itself; whether enough is left to chase is the outbox's own question. */
    static Optional<StopFlag> flag(Standing standing) {
        return switch (standing) {
            case PLACED -> Optional.of(StopFlag.PLACED);
            case PLANNED -> Optional.of(StopFlag.PLANNED);
            case HELD -> Optional.of(StopFlag.OWNER_HOLD);
            case QUIET -> Optional.of(StopFlag.COMPLAINT);
            case PROMISED -> Optional.of(StopFlag.PROMISED);
            case DISPUTED -> Optional.of(StopFlag.DISPUTED);
            // What is chased beside an offer stays with us; the offer itself must leave, and people may talk about it.
            case OFFERED -> Optional.empty();
            case STOPPED, PAID, PARKED, TREAT -> Optional.empty();
        };
    }
}
