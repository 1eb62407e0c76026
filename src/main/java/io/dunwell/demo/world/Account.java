package io.dunwell.demo.world;

import io.dunwell.disputes.Dispute;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.OpenItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A customer's account as its owner sees it on the morning of {@code day}: yesterday's books.
 *
 * @param disputes all there have been, newest first
 */
record Account(DemoCustomer customer, AccountId id, LocalDate day, AccountFigures figures, List<Dispute> disputes) {

    List<OpenItem> overdue() {
        return figures.openItems().stream().filter(item -> item.isOverdue(day)).toList();
    }

    Money overdueAmount() {
        return figures.overdue(day);
    }

    Optional<OpenItem> oldest() {
        return figures.oldestOverdue(day);
    }

    /** The dispute about a charge that is open on this morning, or was answered. */
    Optional<Dispute> disputeAbout(long charge, Predicate<Dispute> which) {
        return disputes.stream()
                .filter(dispute -> dispute.chargeIds().contains(charge))
                .filter(which)
                .findFirst();
    }

    boolean isContested(OpenItem item) {
        return disputeAbout(item.chargeId(), dispute -> dispute.resolvedOn() == null)
                .isPresent();
    }
}
