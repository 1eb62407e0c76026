package io.dunwell.contact;

import io.dunwell.customers.DebtorType;
import io.dunwell.kernel.Channel;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is contacted, as far as rules ask.
 *
 * @param country ISO 3166 code
 * @param home the one zone whose days and planned hours count
 * @param zones every zone the party may be in; empty when nobody can tell
 * @param refused ways by which the party asked not to be reached
 * @param atWork whether their number rings at their place of work
 * @param noAdvertising whether they asked for nothing that also sells something
 * @param number theirs, and since when it is known to be
 */
public record CalledParty(
        DebtorType debtor,
        String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String postalCode,
        ZoneId home,
        Set<ZoneId> zones,
        Set<Channel> refused,
        List<QuietTime> quiet,
        boolean atWork,
        boolean noAdvertising,
        CalledNumber number) {

    public CalledParty {
        zones = Set.copyOf(zones);
        refused = Set.copyOf(refused);
        quiet = List.copyOf(quiet);
    }

    /** Rule W1: who is not known to be a business is protected as a consumer. */
    public boolean isConsumer() {
        return debtor != DebtorType.BUSINESS;
    }
}
