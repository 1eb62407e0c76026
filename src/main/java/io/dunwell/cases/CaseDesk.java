package io.dunwell.cases;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The {@link CaseNotes} of the present transaction: reads the facts of cases once, many at a time, and has everything
 * written when the transaction is about to commit.
 */
@Component
class CaseDesk {

    private final CaseRows rows;
    private final CaseFactsReader reader;
    private final CaseNotesWriter writer;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;

    CaseDesk(
            CaseRows rows, CaseFactsReader reader, CaseNotesWriter writer, BusinessCalendar calendar, JdbcClient jdbc) {
        this.rows = rows;
        this.reader = reader;
        this.writer = writer;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException outside a transaction */
    CaseNotes notes() {
        var notes = (CaseNotes) TransactionSynchronizationManager.getResource(this);
        return notes == null ? begin() : notes;
    }

    /** Facts that were read already in this transaction, e.g. by the review that opens the cases. */
    void know(Collection<CaseSnapshot> snapshots) {
        var known = notes().snapshots;
        snapshots.forEach(snapshot -> known.put(snapshot.caseId(), snapshot));
    }

    /** Reads the facts of those cases that are not known yet. */
    void expect(Collection<Long> caseIds) {
        var known = notes().snapshots;
        var wanted = caseIds.stream().filter(id -> !known.containsKey(id)).collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            know(read(wanted));
        }
    }

    CaseSnapshot snapshot(long caseId) {
        expect(List.of(caseId));
        return notes().snapshot(caseId);
    }

    /** Whose account a process is about: a case's, or that of what runs beside it. */
    Optional<AccountId> account(long subject) {
        return rows.find(subject).map(CollectionCase::account).or(() -> Optional.ofNullable(
                        occasions(List.of(subject)).get(subject))
                .map(Beside::account));
    }

    /** What the books said a moment ago is no longer true in this transaction. */
    @EventListener
    void forget(AccountChanged changed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        var accounts = changed.accounts();
        notes().snapshots
                .values()
                .removeIf(snapshot -> accounts.contains(snapshot.facts().account()));
    }

    private Collection<CaseSnapshot> read(Collection<Long> ids) {
        var cases = rows.byIds(ids);
        Map<Long, AccountId> accounts = new LinkedHashMap<>();
        cases.values().forEach(row -> accounts.put(row.id(), row.account()));
        var occasions = cases.size() < ids.size() ? occasions(ids) : Map.<Long, Beside>of();
        occasions.forEach((id, beside) -> accounts.put(id, beside.account()));
        var holds = new HashMap<AccountId, LocalDate>();
        cases.values().stream()
                .filter(row -> row.ownerHoldUntil() != null)
                .forEach(row -> holds.put(row.account(), row.ownerHoldUntil()));
        var facts = reader.read(accounts.values(), calendar.today(), holds);
        return accounts.entrySet().stream()
                .map(entry -> snapshot(
                        entry.getKey(),
                        cases.get(entry.getKey()),
                        occasions.get(entry.getKey()),
                        Objects.requireNonNull(facts.get(entry.getValue()))))
                .toList();
    }

    private CaseSnapshot snapshot(long id, @Nullable CollectionCase row, @Nullable Beside beside, CaseFacts facts) {
        var notes = notes();
        return row == null
                ? CaseSnapshot.beside(id, beside == null ? null : beside.remindsOf(), facts)
                : new CaseSnapshot(
                        id,
                        row.policyKey(),
                        Math.max(
                                notes.beginsAgain.getOrDefault(id, row.stageReached()),
                                notes.stages.getOrDefault(id, 0)),
                        notes.contacts.getOrDefault(id, row.lastContactOn()),
                        row.rightPartyOn(),
                        row.lastSeen(),
                        notes.resumes.getOrDefault(id, row.resumesAfter()),
                        null,
                        facts);
    }

    /** Whose account it is about, and of which due date it reminds, if of any. */
    private record Beside(AccountId account, @Nullable LocalDate remindsOf) {}

    /**
     * What runs beside cases: early reminders, replies to be answered, notices and disputes asked about, hardships,
     * details to be mended.
     */
    private Map<Long, Beside> occasions(Collection<Long> ids) {
        return jdbc
                .sql(
                        """
                        select id, customer_id, currency, due_on from pre_due_reminder where id in (:ids)
                        union all
                        select id, customer_id, currency, null from reply_occasion where id in (:ids)
                        union all
                        select id, customer_id, currency, null from notice_inquiry where id in (:ids)
                        union all
                        select id, customer_id, currency, null from hardship where id in (:ids)
                        union all
                        select id, customer_id, currency, null from dispute_investigation where id in (:ids)
                        union all
                        select id, customer_id, currency, null from contact_repair where id in (:ids) and currency is not null
                        """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        row.getLong("id"),
                        new Beside(
                                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                                row.getObject("due_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private CaseNotes begin() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("Cases move inside a transaction only");
        }
        var notes = new CaseNotes();
        TransactionSynchronizationManager.bindResource(this, notes);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(CaseDesk.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(CaseDesk.this, notes);
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                writer.write(notes);
            }

            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResourceIfPossible(CaseDesk.this);
            }
        });
        return notes;
    }
}
