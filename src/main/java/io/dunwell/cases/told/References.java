package io.dunwell.cases.told;

import io.dunwell.ledger.Charge;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The numbers by which customers know the charges of a batch. */
record References(Map<Long, Charge> charges) {

    /** Oldest due first; an invoice in parts is named once. */
    List<String> of(Set<Long> chargeIds) {
        return chargeIds.stream()
                .map(charges::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Charge::dueOn).thenComparing(Charge::reference))
                .map(Charge::reference)
                .distinct()
                .toList();
    }
}
