package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeChange;
import io.dunwell.disputes.DisputeDuties;
import io.dunwell.disputes.DisputeEvidence;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.Evidence;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Disputes as they were opened, who had to find out, what proves them, and our answers. */
@Component
public class DisputeStory implements Story {

    private final Disputes disputes;
    private final DisputeDuties duties;
    private final DisputeEvidence evidence;

    DisputeStory(Disputes disputes, DisputeDuties duties, DisputeEvidence evidence) {
        this.disputes = disputes;
        this.duties = duties;
        this.evidence = evidence;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        var all = disputes.of(account);
        var ids = all.stream().map(Dispute::id).collect(Collectors.toSet());
        return Stream.concat(
                        all.stream().flatMap(dispute -> Stream.concat(Stream.of(opened(dispute)), answered(dispute))),
                        Stream.concat(changed(duties.changes(ids)), filed(evidence.of(ids))))
                .filter(entry -> !entry.on().isAfter(date));
    }

    /** The story of one dispute alone, newest first. */
    public List<TimelineEntry> of(Dispute dispute, List<DisputeChange> changes, List<Evidence> files) {
        return Stream.of(Stream.of(opened(dispute)), changed(changes), filed(files), answered(dispute))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private static TimelineEntry opened(Dispute dispute) {
        return new TimelineEntry(
                Kind.DISPUTE,
                dispute.openedOn(),
                dispute.recordedAt(),
                "Dispute: " + dispute.reason().label(),
                dispute.amountHeld(),
                Words.joined("answer due " + Words.date(dispute.answerDueOn()), dispute.note()),
                Words.person(dispute.recordedBy()));
    }

    private static Stream<TimelineEntry> answered(Dispute dispute) {
        var on = dispute.resolvedOn();
        if (on == null) {
            return Stream.empty();
        }
        var by = dispute.resolvedBy();
        var at = dispute.resolvedAt();
        return Stream.of(new TimelineEntry(
                Kind.DISPUTE,
                on,
                at == null ? dispute.recordedAt() : at,
                "Dispute " + dispute.state().label().toLowerCase(Locale.ROOT),
                dispute.credited().isPositive() ? dispute.credited() : null,
                Words.joined(outcome(dispute), dispute.resolutionNote()),
                by == null ? null : Words.person(by)));
    }

    private static String outcome(Dispute dispute) {
        var credited = dispute.credited().isPositive() ? "credited" : null;
        var replacement = dispute.replacement();
        var whom = dispute.withdrawnBy();
        if (replacement != null) {
            return Words.joined(
                    credited,
                    "a replacement is promised for " + Words.date(replacement.on()),
                    replacement.reference(),
                    "not chased until " + Words.date(Objects.requireNonNull(dispute.heldUntil())));
        }
        if (whom != null) {
            return whom.label() + ", to be paid";
        }
        return credited == null ? "to be paid" : credited;
    }

    private static Stream<TimelineEntry> changed(Collection<DisputeChange> changes) {
        return changes.stream()
                .map(change -> new TimelineEntry(
                        Kind.DISPUTE,
                        change.changedOn(),
                        change.changedAt(),
                        title(change),
                        null,
                        change.why() == null ? "" : change.why(),
                        Words.person(change.changedBy())));
    }

    private static String title(DisputeChange change) {
        return change.kind() == DisputeChange.Kind.OWNER
                ? "Dispute given to " + change.became()
                : "Dispute to be answered by " + day(change.became()) + " instead of " + day(change.was());
    }

    private static String day(@Nullable String iso) {
        return iso == null ? "" : Words.date(LocalDate.parse(iso));
    }

    private static Stream<TimelineEntry> filed(Collection<Evidence> files) {
        return files.stream().flatMap(file -> Stream.concat(Stream.of(added(file)), removed(file)));
    }

    private static TimelineEntry added(Evidence file) {
        return new TimelineEntry(
                Kind.NOTE,
                file.addedOn(),
                file.addedAt(),
                "Attached to the dispute: " + file.kind().label().toLowerCase(Locale.ROOT),
                null,
                file.fileName(),
                Words.person(file.addedBy()));
    }

    private static Stream<TimelineEntry> removed(Evidence file) {
        return file.isThere()
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        Kind.NOTE,
                        Objects.requireNonNull(file.removedOn()),
                        Objects.requireNonNull(file.removedAt()),
                        "Taken away from the dispute",
                        null,
                        Words.joined(file.fileName(), file.removedWhy()),
                        Words.person(Objects.requireNonNull(file.removedBy()))));
    }
}
