package io.dunwell.cases;

import io.dunwell.contact.ContactStops;
import io.dunwell.contact.StopFlag;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Collection;
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

    StandingStops(CaseFactsReader reader, CaseRows rows) {
        this.reader = reader;
        this.rows = rows;
    }

    @Override
    public Map<AccountId, Set<StopFlag>> stops(Collection<AccountId> accounts, LocalDate date) {
        var known = Set.copyOf(accounts);
        var stops = new HashMap<AccountId, Set<StopFlag>>();
        reader.read(known, date, holds(known)).forEach((account, facts) -> flag(facts.standing())
                .ifPresent(flag -> stops.put(account, Set.of(flag))));
        return stops;
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
            case PROMISED -> Optional.of(StopFlag.PROMISED);
            case DISPUTED -> Optional.of(StopFlag.DISPUTED);
            case STOPPED, PAID, PARKED, TREAT -> Optional.empty();
        };
    }
}
