package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Difference;
import io.dunwell.kernel.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Posts charges in bulk: tells new ones from known ones, writes the new ones in one batch. */
@Component
class ChargePosting {

    private static final Logger LOG = LoggerFactory.getLogger(ChargePosting.class);

    private final ChargeRows rows;
    private final Ids ids;
    private final Clerk clerk;

    ChargePosting(ChargeRows rows, Ids ids, Clerk clerk) {
        this.rows = rows;
        this.ids = ids;
        this.clerk = clerk;
    }

    PostingReport post(List<NewCharge> batch) {
        var known = known(batch);
        var fresh = new ArrayList<NewCharge>();
        var places = new HashMap<Key, Integer>();
        for (var charge : batch) {
            var key = Key.of(charge);
            if (!known.containsKey(key) && places.putIfAbsent(key, fresh.size()) == null) {
                fresh.add(charge);
            }
        }
        var firstId = write(fresh);
        var posted = new ArrayList<Posted>(batch.size());
        for (var charge : batch) {
            var key = Key.of(charge);
            var place = places.get(key);
            posted.add(
                    place == null ? repeated(known, key, charge) : posted(firstId + place, fresh.get(place), charge));
        }
        return new PostingReport(List.copyOf(posted));
    }

    private long write(List<NewCharge> fresh) {
        if (fresh.isEmpty()) {
            return 0;
        }
        var firstId = ids.take("charge", fresh.size());
        rows.insert(firstId, fresh, clerk.stamp());
        var accounts = new HashSet<AccountId>();
        fresh.forEach(charge -> accounts.add(charge.account()));
        clerk.changed(accounts, "charges posted");
        LOG.info("charges posted new={} accounts={}", fresh.size(), accounts.size());
        return firstId;
    }

    private Map<Key, Charge> known(List<NewCharge> batch) {
        var result = new HashMap<Key, Charge>();
        batch.stream()
                .collect(Collectors.groupingBy(
                        NewCharge::source, Collectors.mapping(NewCharge::externalId, Collectors.toSet())))
                .forEach((source, externalIds) ->
                        rows.known(source, externalIds).forEach(charge -> result.put(Key.of(charge), charge)));
        return result;
    }

    private static Posted repeated(Map<Key, Charge> known, Key key, NewCharge sent) {
        var charge = known.get(key);
        if (charge == null) {
            throw new IllegalStateException("Charge " + key + " was neither known nor written");
        }
        return Posted.known(charge.id(), differences(asSent(charge), sent));
    }

    private static Posted posted(long id, NewCharge first, NewCharge sent) {
        return first == sent ? Posted.asNew(id) : Posted.known(id, differences(first, sent));
    }

    private static List<Difference> differences(NewCharge known, NewCharge sent) {
        return Stream.of(
                        Difference.in("customer", known.customerId(), sent.customerId()),
                        Difference.in("kind", known.kind(), sent.kind()),
                        Difference.in("invoice number", known.reference(), sent.reference()),
                        Difference.in("amount", known.amount(), sent.amount()),
                        Difference.in("issued", known.issuedOn(), sent.issuedOn()),
                        Difference.in("due date", known.dueOn(), sent.dueOn()),
                        Difference.in("number of parts", known.parts(), sent.parts()),
                        Difference.in("discount percent", known.discountPercent(), sent.discountPercent()),
                        Difference.in("discount until", known.discountUntil(), sent.discountUntil()),
                        Difference.in("description", known.description(), sent.description()),
                        Difference.in("delivery reference", known.deliveryReference(), sent.deliveryReference()))
                .flatMap(all -> all)
                .toList();
    }

    private static NewCharge asSent(Charge charge) {
        return new NewCharge(
                charge.customerId(),
                charge.kind(),
                charge.reference(),
                charge.part(),
                charge.parts(),
                charge.issuedOn(),
                charge.dueOn(),
                charge.amount(),
                charge.description(),
                charge.deliveryReference(),
                charge.discountPercent(),
                charge.discountUntil(),
                charge.source(),
                charge.externalId());
    }

    private record Key(String source, String externalId, int part) {

        static Key of(NewCharge charge) {
            return new Key(charge.source(), charge.externalId(), charge.part());
        }

        static Key of(Charge charge) {
            return new Key(charge.source(), charge.externalId(), charge.part());
        }
    }
}
