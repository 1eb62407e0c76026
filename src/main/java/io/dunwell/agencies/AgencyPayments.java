package io.dunwell.agencies;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.TransferKind;
import io.dunwell.ledger.Transfers;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agencies collect: posted gross as the customer's payment, the agency's share as an expense; until the net is in
 * our bank the agency holds it.
 */
@Service
@Transactional
public class AgencyPayments {

    /** Source of the credits that came through agencies. */
    public static final String SOURCE = "agency";

    private static final Logger LOG = LoggerFactory.getLogger(AgencyPayments.class);

    private final AgencyPaymentRepository payments;
    private final PlacementRepository placements;
    private final AgencyRepository agencies;
    private final Ledger ledger;
    private final Transfers transfers;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final CompanyClock clock;

    AgencyPayments(
            AgencyPaymentRepository payments,
            PlacementRepository placements,
            AgencyRepository agencies,
            Ledger ledger,
            Transfers transfers,
            BusinessCalendar calendar,
            CurrentUser user,
            CompanyClock clock) {
        this.payments = payments;
        this.placements = placements;
        this.agencies = agencies;
        this.ledger = ledger;
        this.transfers = transfers;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Posts a line of a statement, also after the placement ended. The same line again changes nothing; what goes
     * beyond the debt stays unapplied.
     *
     * @return the payment, also on a repeat
     * @throws PlacementRejected when the line was posted otherwise, or a day is impossible
     */
    public AgencyPayment post(NewAgencyPayment given) {
        var placement = placements
                .findById(given.placementId())
                .orElseThrow(() -> NotFound.of("placement", given.placementId()));
        var known = payments.findByStatementAndLineAndAgencyId(given.statement(), given.line(), placement.agencyId());
        if (known.isPresent()) {
            return same(known.get(), given);
        }
        check(placement, given);
        var agency = agencies.findById(placement.agencyId()).orElseThrow();
        var percent = placement.commissionPercent();
        var commission = given.gross().percent(percent == null ? agency.commissionPercent() : percent);
        var credit = ledger.credit(credit(placement, agency, given));
        var payment =
                payments.save(new AgencyPayment(placement, given, commission, credit, user.login(), clock.instant()));
        move(payment, TransferKind.COLLECTED_BY_AGENCY, placement);
        move(payment, TransferKind.COMMISSION, placement);
        LOG.info(
                "agency payment posted payment={} placement={} gross=\"{}\" commission=\"{}\"",
                payment.id(),
                placement.id(),
                payment.gross(),
                commission);
        var remitted = given.remittedOn();
        if (remitted != null) {
            remitted(payment.id(), remitted);
        }
        return payment;
    }

    /**
     * The net of the payment is in our bank.
     *
     * @throws PlacementRejected when it came before, the payment was taken back, or the day is impossible
     */
    public void remitted(long id, LocalDate on) {
        notLater(on);
        var payment = get(id);
        payment.remitted(on);
        move(
                payment,
                TransferKind.REMITTANCE,
                placements.findById(payment.placementId()).orElseThrow());
        LOG.info("agency paid out payment={} net=\"{}\"", id, payment.net());
    }

    /** Takes a payment back with the agency's share of it: what it paid is owed again. A repeat changes nothing. */
    public void takeBack(long id, LocalDate on, String note) {
        var payment = get(id);
        ledger.reverseCredit(payment.creditId(), on, note);
        forget(payment, on);
    }

    /** Whatever took the credit back: the transfers follow it. */
    void forget(AgencyPayment payment, LocalDate on) {
        if (payment.stands()) {
            payment.takeBack(on);
            for (var kind : TransferKind.values()) {
                transfers.takeBack(key(payment, kind), on);
            }
            LOG.info("agency payment taken back payment={}", payment.id());
        }
    }

    @Transactional(readOnly = true)
    public AgencyPayment get(long id) {
        return payments.findById(id).orElseThrow(() -> NotFound.of("agency payment", id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<AgencyPayment> of(long placementId) {
        return payments.findByPlacementIdOrderByCollectedOnDescIdDesc(placementId);
    }

    /** What agencies collected and did not pay out yet, oldest first, at most 200. */
    @Transactional(readOnly = true)
    public List<AgencyPayment> awaited() {
        return payments.findTop200ByRemittedOnIsNullAndTakenBackOnIsNullOrderByCollectedOnAscIdAsc();
    }

    private static AgencyPayment same(AgencyPayment known, NewAgencyPayment given) {
        if (!known.says(given)) {
            throw new PlacementRejected(
                    "Line %d of statement %s was posted already: %s for placement %d, paid on %s. Correct the line, or take that payment back."
                            .formatted(
                                    known.line(),
                                    known.statement(),
                                    known.gross(),
                                    known.placementId(),
                                    known.collectedOn()));
        }
        return known;
    }

    private void check(Placement placement, NewAgencyPayment given) {
        notLater(given.collectedOn());
        if (!given.gross().currency().equals(placement.account().currency())) {
            throw new PlacementRejected("The account is in %s: enter the amount in that currency."
                    .formatted(placement.account().currency()));
        }
        if (given.collectedOn().isBefore(placement.placedOn())) {
            throw new PlacementRejected("The account was placed on %s: the customer cannot have paid the agency before."
                    .formatted(placement.placedOn()));
        }
    }

    private void notLater(LocalDate day) {
        if (day.isAfter(calendar.today())) {
            throw new PlacementRejected("%s has not come yet: choose today or earlier.".formatted(day));
        }
    }

    private static NewCredit credit(Placement placement, Agency agency, NewAgencyPayment given) {
        var through = "Paid to %s, placement %d".formatted(agency.name(), placement.id());
        return new NewCredit(
                placement.account().customerId(),
                CreditKind.PAYMENT,
                "%s/%d".formatted(given.statement(), given.line()),
                given.collectedOn(),
                given.gross(),
                "Collection agency",
                null,
                given.note() == null || given.note().isBlank()
                        ? through
                        : through + ": " + given.note().strip(),
                List.of(),
                SOURCE,
                "%d/%s/%d".formatted(agency.id(), given.statement(), given.line()));
    }

    private void move(AgencyPayment payment, TransferKind kind, Placement placement) {
        var amount =
                switch (kind) {
                    case COLLECTED_BY_AGENCY -> payment.gross();
                    case COMMISSION -> payment.commission();
                    case REMITTANCE -> payment.net();
                };
        var remitted = payment.remittedOn();
        transfers.post(
                placement.account(),
                kind,
                amount,
                kind == TransferKind.REMITTANCE && remitted != null ? remitted : payment.collectedOn(),
                "Statement %s, line %d".formatted(payment.statement(), payment.line()),
                key(payment, kind));
    }

    private static String key(AgencyPayment payment, TransferKind kind) {
        return "agency-payment:%d:%s".formatted(payment.id(), kind);
    }
}
