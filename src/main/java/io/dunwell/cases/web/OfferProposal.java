package io.dunwell.cases.web;

import io.dunwell.approvals.Limit;
import io.dunwell.approvals.Limits;
import io.dunwell.cases.Account;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.ledger.OpenItem;
import io.dunwell.links.References;
import io.dunwell.offers.OfferKind;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the form of an offer proposes by itself. */
@Component
class OfferProposal {

    private static final int USUAL_DAYS = 7;

    private final Limits limits;
    private final BusinessCalendar calendar;

    OfferProposal(Limits limits, BusinessCalendar calendar) {
        this.limits = limits;
        this.calendar = calendar;
    }

    /** @param ticked on the account's page; none for all that is overdue and neither contested nor promised */
    OfferForm of(Account account, Set<Long> ticked) {
        return new OfferForm(
                "form:" + References.random(),
                OfferKind.SETTLEMENT,
                ticked.isEmpty() ? overdue(account) : ticked,
                OfferForm.By.PERCENT,
                null,
                null,
                "",
                "",
                null,
                payBy(account),
                "");
    }

    private static Set<Long> overdue(Account account) {
        var dealings = account.dealings();
        return account.figures().openItems().stream()
                .filter(item -> item.isOverdue(account.date()))
                .map(OpenItem::chargeId)
                .filter(id -> !dealings.contestedCharges().contains(id)
                        && !dealings.promisedCharges().contains(id))
                .collect(Collectors.toSet());
    }

    /** The customer's next payment run, where it is within what may be offered; else a week. */
    private LocalDate payBy(Account account) {
        var usual = calendar.nextBusinessDay(account.date().plusDays(USUAL_DAYS));
        var most = limits.of(account.id()).whole(Limit.OFFER_DAYS).orElse(USUAL_DAYS * 4);
        return account.customer()
                .payRun()
                .nextRun(account.date().plusDays(1))
                .filter(run -> !run.isAfter(account.date().plusDays(most)))
                .orElse(usual);
    }
}
