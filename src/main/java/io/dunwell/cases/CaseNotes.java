package io.dunwell.cases;

import io.dunwell.engine.CaseProgress.NextAction;
import io.dunwell.messaging.MessageOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What happens to cases within one transaction, kept together until its end: many cases move in one transaction, and
 * their rows are written in one batch each instead of one by one.
 */
final class CaseNotes {

    /** A sentence for a case's timeline. */
    record Event(long caseId, long customerId, LocalDate on, String kind, String sentence) {}

    /** A case whose frame came to its end. */
    record Closing(LocalDate on, Outcome outcome) {}

    final Map<Long, CaseSnapshot> snapshots = new LinkedHashMap<>();
    final Map<Long, CaseFacts> seen = new LinkedHashMap<>();
    final Map<Long, String> instances = new LinkedHashMap<>();
    final Map<Long, NextAction> nextActions = new LinkedHashMap<>();
    final Map<Long, Integer> stages = new LinkedHashMap<>();
    final Map<Long, LocalDate> contacts = new LinkedHashMap<>();
    final Map<Long, Integer> beginsAgain = new LinkedHashMap<>();
    final Map<Long, PauseEnd> resumes = new LinkedHashMap<>();
    final Map<Long, LastAnswer> answers = new LinkedHashMap<>();
    final Map<Long, Outcome> outcomes = new LinkedHashMap<>();
    final Map<Long, Closing> closings = new LinkedHashMap<>();
    final List<Event> events = new ArrayList<>();
    final List<MessageOrder> messages = new ArrayList<>();

    CaseSnapshot snapshot(long caseId) {
        return Objects.requireNonNull(snapshots.get(caseId), () -> "No facts were read for case " + caseId);
    }
}
