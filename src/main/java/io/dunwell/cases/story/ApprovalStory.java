package io.dunwell.cases.story;

import io.dunwell.approvals.Approval;
import io.dunwell.approvals.ApprovalKind;
import io.dunwell.approvals.Approvals;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody asked for beyond their limits, and what somebody else decided, unless plans and offers tell it. */
@Component
class ApprovalStory implements Story {

    private static final Set<ApprovalKind> TOLD_ELSEWHERE =
            EnumSet.of(ApprovalKind.PLAN, ApprovalKind.DISCOUNT, ApprovalKind.ORDER_DISCOUNT);

    private final Approvals approvals;

    ApprovalStory(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return approvals.of(Set.of(account)).getOrDefault(account, List.of()).stream()
                .filter(approval -> !TOLD_ELSEWHERE.contains(approval.kind()))
                .flatMap(approval -> Stream.concat(Stream.of(asked(approval)), decided(approval)))
                .filter(entry -> !entry.on().isAfter(date));
    }

    private static TimelineEntry asked(Approval approval) {
        return new TimelineEntry(
                Kind.OWNER,
                approval.askedOn(),
                approval.recordedAt(),
                "Approval asked: " + approval.kind().label().toLowerCase(java.util.Locale.ROOT),
                approval.amount(),
                Words.joined(approval.what(), approval.why()),
                Words.person(approval.askedBy()));
    }

    private static Stream<TimelineEntry> decided(Approval approval) {
        var on = approval.decidedOn();
        var by = approval.decidedBy();
        return on == null || by == null
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        Kind.OWNER,
                        on,
                        approval.recordedAt(),
                        "%s: %s"
                                .formatted(
                                        approval.state().label(),
                                        approval.kind().label().toLowerCase(java.util.Locale.ROOT)),
                        approval.amount(),
                        Words.joined(approval.decisionNote()),
                        Words.person(by)));
    }
}
