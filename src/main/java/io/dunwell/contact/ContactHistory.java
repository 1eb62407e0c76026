package io.dunwell.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows contacts of the past; every bean of this type is asked, for all customers of a batch at once. */
public interface ContactHistory {

    /** By customer id, contacts at {@code since} or later; customers without any may be absent. */
    Map<Long, List<PastContact>> contacts(Collection<Long> customerIds, Instant since);
}
