package io.dunwell.contact;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Knows what was agreed or contested on accounts; every bean of this type is asked, for a whole batch at once. */
public interface ContactStops {

    /** What holds each account back on {@code date}; accounts that nothing holds are absent. */
    Map<AccountId, Set<StopFlag>> stops(Collection<AccountId> accounts, LocalDate date);
}
