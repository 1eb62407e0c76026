package io.dunwell.contact;

import io.dunwell.contact.packs.Packs;
import io.dunwell.contact.rules.Gate;
import io.dunwell.contact.rules.HouseRules;
import io.dunwell.contact.zones.CalledParties;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Wish;
import io.dunwell.customers.Wishes;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The one gate: whoever wants to contact a customer asks here first, with facts read in the same transaction. */
@Service
public class ContactRules {

    private final Gate gate;
    private final ContactSettings.Caps caps;
    private final PlannedHours hours;
    private final Companies companies;
    private final Wishes wishes;
    private final List<ContactHistory> histories;
    private final List<ContactStops> stops;

    ContactRules(
            ContactSettings settings,
            Packs packs,
            BusinessCalendar calendar,
            Companies companies,
            Wishes wishes,
            List<ContactHistory> histories,
            List<ContactStops> stops) {
        this.hours = new PlannedHours(settings.opens(), settings.closes(), calendar::isBusinessDay);
        this.caps = settings.caps();
        this.gate = new Gate(HouseRules.of(caps, hours, packs, settings.numbersConfirmedDays()));
        this.companies = companies;
        this.wishes = wishes;
        this.histories = histories;
        this.stops = stops;
    }

    public Verdict judge(ContactFacts facts) {
        return gate.judge(facts);
    }

    /** What the words of a message that the rules allow say against it; empty for nothing. */
    public Optional<Verdict> judge(ContactFacts facts, Words words) {
        return gate.judge(facts, words);
    }

    /** All that are in force, in the order of their ids. */
    public List<RuleInForce> inForce() {
        return gate.inForce();
    }

    /** How often a customer is called in seven days, at most. */
    public int callsPerWeek() {
        return caps.callsPerWeek();
    }

    public PlannedHours plannedHours() {
        return hours;
    }

    /**
     * @param contact null when the customer has nobody to talk to
     * @param wishes of the customer, as {@link #wishes} gives them
     */
    public CalledParty party(Customer customer, @Nullable Contact contact, List<Wish> wishes) {
        return CalledParties.of(customer, contact, wishes, companies.current().zone());
    }

    /** What each of the customers asked for; those who ask for nothing are absent. */
    public Map<Long, List<Wish>> wishes(Collection<Long> customerIds) {
        return Reading.once(List.of("wishes", Set.copyOf(customerIds)), () -> wishes.of(customerIds));
    }

    /** Contacts of each customer in the last {@link ContactFacts#DAYS} days; customers without any are absent. */
    public Map<Long, List<PastContact>> history(Collection<Long> customerIds, Instant now) {
        var all = new HashMap<Long, List<PastContact>>();
        // A day more, since the customer's day may have begun before ours.
        var since = now.minus(Duration.ofDays(ContactFacts.DAYS + 1));
        for (var source : histories) {
            source.contacts(customerIds, since)
                    .forEach((id, contacts) ->
                            all.computeIfAbsent(id, key -> new ArrayList<>()).addAll(contacts));
        }
        return all;
    }

    /** What holds accounts back on {@code date}, beside the customer's own stop. */
    public Map<AccountId, Set<StopFlag>> stops(Collection<AccountId> accounts, LocalDate date) {
        var all = new HashMap<AccountId, Set<StopFlag>>();
        if (!accounts.isEmpty()) {
            for (var source : stops) {
                source.stops(accounts, date)
                        .forEach((account, flags) -> all.computeIfAbsent(account, key -> EnumSet.noneOf(StopFlag.class))
                                .addAll(flags));
            }
        }
        return all;
    }
}
