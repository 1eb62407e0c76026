package io.dunwell.ledger;

import io.dunwell.kernel.Difference;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.RowOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Posts credits in bulk: tells new ones from known ones, writes the new ones and spreads them. */
@Component
class CreditPosting {

    private static final Logger LOG = LoggerFactory.getLogger(CreditPosting.class);

    private final CreditRows rows;
    private final CreditSpreading spreading;
    private final Recoveries recoveries;
    private final Ids ids;
    private final Clerk clerk;

    CreditPosting(CreditRows rows, CreditSpreading spreading, Recoveries recoveries, Ids ids, Clerk clerk) {
        this.rows = rows;
        this.spreading = spreading;
        this.recoveries = recoveries;
        this.ids = ids;
        this.clerk = clerk;
    }

    PostingReport post(List<NewCredit> batch) {
        clerk.lock(batch.stream().map(NewCredit::account).collect(Collectors.toSet()));
        var known = known(batch);
        var first = new HashMap<Key, NewCredit>();
        var fresh = new ArrayList<NewCredit>();
        for (var credit : batch) {
            if (!known.containsKey(Key.of(credit)) && first.putIfAbsent(Key.of(credit), credit) == null) {
                fresh.add(credit);
            }
        }
        var written = write(fresh);
        return new PostingReport(batch.stream()
                .map(credit -> posted(credit, known, first, written))
                .toList());
    }

    private Map<Key, Posted> write(List<NewCredit> fresh) {
        if (fresh.isEmpty()) {
            return Map.of();
        }
        var stamp = clerk.stamp();
        var spendables = new ArrayList<Spendable>();
        var id = ids.take("credit", fresh.size());
        for (var credit : fresh) {
            spendables.add(Spendable.whole(written(id++, credit, stamp), credit.directions()));
        }
        rows.insert(spendables.stream().map(Spendable::credit).toList());
        var spreads = spreading.spread(spendables, stamp);
        recoveries.take(left(spendables, spreads), stamp);
        var result = new HashMap<Key, Posted>();
        for (int i = 0; i < fresh.size(); i++) {
            var creditId = spendables.get(i).credit().id();
            result.put(
                    Key.of(fresh.get(i)),
                    new Posted(
                            creditId,
                            RowOutcome.NEW,
                            List.of(),
                            List.copyOf(spreads.get(i).remarks())));
        }
        var accounts = fresh.stream().map(NewCredit::account).collect(Collectors.toSet());
        clerk.changed(accounts, "credits posted");
        LOG.info("credits posted new={} accounts={}", fresh.size(), accounts.size());
        return result;
    }

    private static List<Spendable> left(List<Spendable> spendables, List<Spread> spreads) {
        var left = new ArrayList<Spendable>(spendables.size());
        for (int i = 0; i < spendables.size(); i++) {
            left.add(spendables.get(i).after(spreads.get(i)));
        }
        return left;
    }

    private static Posted posted(
            NewCredit credit, Map<Key, Credit> known, Map<Key, NewCredit> first, Map<Key, Posted> written) {
        var key = Key.of(credit);
        var knownCredit = known.get(key);
        if (knownCredit != null) {
            return Posted.known(knownCredit.id(), differences(asSent(knownCredit), credit));
        }
        var now = written.get(key);
        var firstSent = first.get(key);
        if (now == null || firstSent == null) {
            throw new IllegalStateException("Credit " + key + " was neither known nor written");
        }
        return firstSent == credit ? now : Posted.known(now.id(), differences(firstSent, credit));
    }

    private Map<Key, Credit> known(List<NewCredit> batch) {
        var result = new HashMap<Key, Credit>();
        batch.stream()
                .collect(Collectors.groupingBy(
                        NewCredit::source, Collectors.mapping(NewCredit::externalId, Collectors.toSet())))
                .forEach((source, externalIds) -> rows.known(source, externalIds)
                        .forEach(credit -> result.put(new Key(source, credit.externalId()), credit)));
        return result;
    }

    /** Directions and notes are not compared: they say how a credit was spread, and it is spread once. */
    private static List<Difference> differences(NewCredit known, NewCredit sent) {
        return Stream.of(
                        Difference.in("customer", known.customerId(), sent.customerId()),
                        Difference.in("kind", known.kind(), sent.kind()),
                        Difference.in("reference", known.reference(), sent.reference()),
                        Difference.in("amount", known.amount(), sent.amount()),
                        Difference.in("received", known.receivedOn(), sent.receivedOn()),
                        Difference.in("method", known.method(), sent.method()))
                .flatMap(all -> all)
                .toList();
    }

    private static Credit written(long id, NewCredit given, Stamp stamp) {
        return new Credit(
                id,
                given.customerId(),
                given.kind(),
                given.reference(),
                given.receivedOn(),
                given.amount(),
                given.method(),
                given.remittance(),
                given.note(),
                null,
                given.source(),
                given.externalId(),
                stamp.by(),
                stamp.at());
    }

    private static NewCredit asSent(Credit credit) {
        return new NewCredit(
                credit.customerId(),
                credit.kind(),
                credit.reference(),
                credit.receivedOn(),
                credit.amount(),
                credit.method(),
                credit.remittance(),
                credit.note(),
                List.of(),
                credit.source(),
                credit.externalId());
    }

    private record Key(String source, String externalId) {

        static Key of(NewCredit credit) {
            return new Key(credit.source(), credit.externalId());
        }
    }
}
