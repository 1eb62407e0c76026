package io.dunwell.campaigns;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.AgencyDetails;
import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.agencies.AgencyPayments;
import io.dunwell.agencies.NewAgencyPayment;
import io.dunwell.agencies.Placement;
import io.dunwell.agencies.PlacementState;
import io.dunwell.campaigns.SimulatedCustomers.One;
import io.dunwell.ledger.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** An agency that acknowledges what it gets, collects some of it, and gives the rest back after some months. */
final class SimulatedAgencies {

    private static final int MOST = 2_000;

    private final long seed;
    private final BusinessLog log;
    private final Agencies agencies;
    private final AgencyPayments payments;
    private final Ledger ledger;

    SimulatedAgencies(ApplicationContext application, long seed, BusinessLog log) {
        this.seed = seed;
        this.log = log;
        this.agencies = application.getBean(Agencies.class);
        this.payments = application.getBean(AgencyPayments.class);
        this.ledger = application.getBean(Ledger.class);
        application
                .getBean(AgencyDirectory.class)
                .add(new AgencyDetails("Firm & Fair", null, new BigDecimal(25), null));
    }

    void work(LocalDate day, List<One> everybody) {
        var known = everybody.stream().collect(Collectors.toMap(One::account, Function.identity()));
        agencies.placements(0, MOST).stream()
                .filter(Placement::isActive)
                .sorted(Comparator.comparing(Placement::account))
                .forEach(placement -> work(placement, known.get(placement.account()), day));
    }

    private void work(Placement placement, One one, LocalDate day) {
        var chance = Chance.of(seed, "agency", one.ordinal(), placement.placedOn());
        long days = day.toEpochDay() - placement.placedOn().toEpochDay();
        var balance = ledger.figures(one.account(), day).balance();
        if (days == 3) {
            agencies.acknowledge(placement.id(), "FF-" + one.number(), day);
            log.note(day, one.number(), "agency has it");
        } else if (days == chance.between(15, 40) && chance.in(0.5) && balance.isPositive()) {
            var part = chance.in(0.5) ? balance : balance.percent(new BigDecimal(40));
            payments.post(new NewAgencyPayment(
                    placement.id(), "ST-%s-%s".formatted(one.number(), day), 1, part, day, null, null));
            log.note(day, one.number(), "agency collected " + part);
        } else if (days >= 50 + chance.between(0, 60)) {
            var how = balance.isPositive()
                    ? chance.in(0.8) ? PlacementState.RETURNED : PlacementState.RECALLED
                    : PlacementState.PAID;
            agencies.end(placement.id(), how, day, "It is time");
            log.note(day, one.number(), "placement ended " + how);
        }
    }
}
