package io.dunwell.cases;

import io.dunwell.cases.CaseNotes.Event;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.TemplateCatalog;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What steps and people's answers do to a case within the transaction that moves it. */
@Component
public class CaseActions {

    private final CaseDesk desk;
    private final MessageChoice choice;
    private final CaseRows rows;
    private final BusinessCalendar calendar;

    CaseActions(CaseDesk desk, MessageChoice choice, CaseRows rows, BusinessCalendar calendar) {
        this.desk = desk;
        this.choice = choice;
        this.rows = rows;
        this.calendar = calendar;
    }

    /** What the books say about the case at this moment of the transaction. */
    public CaseFacts facts(long caseId) {
        return desk.snapshot(caseId).facts();
    }

    public AccountId account(long caseId) {
        return facts(caseId).account();
    }

    /** The due date that a reminder before it is about; empty for everything else. */
    public Optional<LocalDate> remindsOf(long caseId) {
        return Optional.ofNullable(desk.snapshot(caseId).remindsOf());
    }

    /**
     * Puts a message to the case's customer in the outbox when the transaction commits; the decision table says in
     * which channel and words.
     *
     * @param key a message with a key already queued is not queued again
     * @param template what is to be said, e.g. {@code first-reminder}
     */
    public void message(String key, long caseId, String template, LocalDate payBy) {
        var snapshot = desk.snapshot(caseId);
        queue(key, caseId, snapshot, template, payBy);
    }

    /** The same to a customer without an open case. */
    void messageOutsideCases(String key, CaseFacts facts, String template, LocalDate payBy) {
        queue(key, null, CaseSnapshot.outside(facts), template, payBy);
    }

    private void queue(String key, @Nullable Long caseId, CaseSnapshot snapshot, String template, LocalDate payBy) {
        var chosen = choice.of(template, snapshot);
        var purpose = TemplateCatalog.get(chosen.template()).purpose();
        var notes = desk.notes();
        if (caseId != null && purpose.chases()) {
            notes.contacts.put(caseId, snapshot.facts().date());
            notes.snapshots.put(caseId, snapshot.withContact(snapshot.facts().date()));
        }
        notes.messages.add(new MessageOrder(
                key,
                snapshot.facts().account(),
                caseId,
                chosen.template(),
                purpose,
                Channel.valueOf(chosen.channel().toUpperCase(Locale.ROOT)),
                payBy,
                snapshot.facts().date(),
                calendar.beginningOf(snapshot.facts().date())));
    }

    /**
     * Who answered the last task of the case, if it was this one with this outcome; also when the step runs later, in
     * nobody's name.
     */
    public Optional<String> answeredBy(long caseId, String form, String outcome) {
        return Optional.ofNullable(desk.notes().answers.get(caseId))
                .or(() -> rows.lastAnswer(caseId))
                .filter(answer -> answer.is(form, outcome))
                .map(LastAnswer::by);
    }

    /** Adds a sentence to the case's timeline; an occasion beside cases has none. */
    public void tell(long caseId, String kind, String sentence) {
        if (!desk.snapshot(caseId).isCase()) {
            return;
        }
        var facts = facts(caseId);
        desk.notes().events.add(new Event(caseId, facts.account().customerId(), facts.date(), kind, sentence));
    }

    /** How the case will have ended once nothing is owed. */
    public void willEndAs(long caseId, Outcome outcome) {
        desk.notes().outcomes.put(caseId, outcome);
    }
}
