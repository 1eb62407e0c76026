package io.dunwell.cases;

import io.dunwell.cases.plans.Agreement;
import io.dunwell.cases.plans.AgreementRows;
import io.dunwell.cases.plans.AgreementText;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.ledger.Ledger;
import io.dunwell.messaging.Messaging;
import io.dunwell.promises.Instalment;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanSettings;
import io.dunwell.promises.WorkOutPlans;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work-out plans on paper: as they are offered, and for good as they were agreed. */
@Service
@Transactional
public class Agreements {

    private final AgreementRows rows;
    private final WorkOutPlans plans;
    private final PaymentPlans instalments;
    private final PlanSettings settings;
    private final Customers customers;
    private final Companies companies;
    private final Ledger ledger;
    private final Messaging messaging;
    private final CompanyClock clock;

    Agreements(
            AgreementRows rows,
            WorkOutPlans plans,
            PaymentPlans instalments,
            PlanSettings settings,
            Customers customers,
            Companies companies,
            Ledger ledger,
            Messaging messaging,
            CompanyClock clock) {
        this.rows = rows;
        this.plans = plans;
        this.instalments = instalments;
        this.settings = settings;
        this.customers = customers;
        this.companies = companies;
        this.ledger = ledger;
        this.messaging = messaging;
        this.clock = clock;
    }

    /** The words that were agreed; before that, those which are offered today. */
    @Transactional(readOnly = true)
    public Agreement of(long planId) {
        return rows.find(planId).orElseGet(() -> written(plans.get(planId)));
    }

    /** The same on the company's paper. */
    @Transactional(readOnly = true)
    public byte[] pdf(long planId) {
        return messaging.paper(of(planId).body());
    }

    /** Keeps the words of a plan that was agreed just now; a repeat keeps the first ones. */
    public void keep(long planId) {
        rows.keep(planId, written(plans.get(planId)), clock.instant());
    }

    private Agreement written(PaymentPlan plan) {
        var account = plan.account();
        return new AgreementText(companies.current(), customers.get(account.customerId()))
                .of(
                        plan,
                        parts(plan),
                        ledger.figures(account, plan.offeredOn()),
                        settings.cureBusinessDays(),
                        replaces(plan));
    }

    private List<Instalment> parts(PaymentPlan plan) {
        var agreed = instalments.instalments(plan.id());
        return agreed.isEmpty()
                ? plan.offered()
                : agreed.stream()
                        .map(part -> new Instalment(part.dueOn(), part.amount()))
                        .toList();
    }

    private @Nullable LocalDate replaces(PaymentPlan plan) {
        var before = plan.predecessorId();
        return before == null ? null : plans.get(before).offeredOn();
    }
}
