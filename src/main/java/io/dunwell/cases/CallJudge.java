package io.dunwell.cases;

import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.ContactKind;
import io.dunwell.contact.ContactRules;
import io.dunwell.contact.PastContact;
import io.dunwell.contact.Selling;
import io.dunwell.contact.StopFlag;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Wish;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the gate about calls: a fixed number of queries, however many accounts are asked for. */
@Component
class CallJudge {

    private static final int WEEK = 7;

    private final ContactRules rules;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;

    CallJudge(ContactRules rules, BusinessCalendar calendar, CompanyClock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    ZoneId clockOf(Customer customer, @Nullable Contact person) {
        return rules.party(customer, person, List.of()).home();
    }

    /** What is known of the accounts at this moment. */
    Known know(Collection<AccountId> accounts) {
        return know(accounts, rules.stops(accounts, calendar.today()));
    }

    /** @param stops what holds the accounts back, read already */
    Known know(Collection<AccountId> accounts, Map<AccountId, Set<StopFlag>> stops) {
        var now = clock.instant();
        var customers =
                new HashSet<>(accounts.stream().map(AccountId::customerId).toList());
        return new Known(
                now,
                calendar.today(),
                stops,
                customers.isEmpty() ? Map.of() : rules.history(customers, now),
                rules.wishes(customers));
    }

    /**
     * @param contact who has a number, or null when nobody knows who was called
     * @param chasing whether we ask for money, rather than answer what the customer asked for
     */
    CallAdvice about(AccountId account, Customer customer, @Nullable Contact contact, boolean chasing, Known known) {
        var party = rules.party(customer, contact, known.wishes().getOrDefault(customer.id(), List.of()));
        var history = known.history().getOrDefault(customer.id(), List.of());
        var stops = stops(account, customer, known);
        var verdict = rules.judge(new ContactFacts(
                Channel.PHONE,
                chasing ? ContactKind.REMINDER : ContactKind.CONFIRMATION,
                Selling.NOTHING,
                party,
                true,
                stops,
                history,
                known.now()));
        var local = known.now().atZone(party.home());
        return new CallAdvice(
                contact == null ? 0 : contact.id(),
                contact == null || contact.phone() == null ? "" : contact.phone(),
                chasing,
                verdict,
                local,
                calls(history, local.toLocalDate().minusDays(WEEK - 1), party.home()),
                rules.callsPerWeek(),
                stops.keySet().stream()
                        .filter(flag -> flag != StopFlag.NO_EMAIL)
                        .map(CallJudge::word)
                        .toList());
    }

    private static Map<StopFlag, LocalDate> stops(AccountId account, Customer customer, Known known) {
        var all = known.stops().getOrDefault(account, Set.of()).stream()
                .collect(Collectors.toMap(
                        flag -> flag, flag -> known.today(), (one, other) -> one, () -> new EnumMap<>(StopFlag.class)));
        var stop = customer.stop();
        if (stop != null) {
            all.put(StopFlag.of(stop.reason()), stop.since());
        }
        return all;
    }

    private static String word(StopFlag flag) {
        return switch (flag) {
            case CEASE -> "wants no contact";
            case OWNER_HOLD -> "the owner asked for quiet";
            case OTHER -> "stopped";
            default -> flag.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static int calls(List<PastContact> history, LocalDate since, ZoneId zone) {
        return (int) history.stream()
                .filter(contact -> contact.channel() == Channel.PHONE && contact.outbound())
                .filter(contact -> !contact.at().atZone(zone).toLocalDate().isBefore(since))
                .count();
    }

    /** Read once for all accounts that are asked about. */
    record Known(
            Instant now,
            LocalDate today,
            Map<AccountId, Set<StopFlag>> stops,
            Map<Long, List<PastContact>> history,
            Map<Long, List<Wish>> wishes) {}
}
