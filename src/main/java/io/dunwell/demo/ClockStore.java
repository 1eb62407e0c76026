package io.dunwell.demo;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyClock;
import java.time.Instant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a demo company's clock over a restart. It is set before anything works that reads it. */
@Component
class ClockStore implements SmartInitializingSingleton {

    private final ClockRowRepository rows;
    private final Companies companies;
    private final CompanyClock clock;

    ClockStore(ClockRowRepository rows, Companies companies, CompanyClock clock) {
        this.rows = rows;
        this.companies = companies;
        this.clock = clock;
    }

    @Transactional
    public void keep(Instant moment) {
        rows.findById(ClockRow.ONLY)
                .orElseGet(() -> rows.save(new ClockRow(moment)))
                .move(moment);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (companies.find().filter(Company::isDemo).isPresent()) {
            rows.findById(ClockRow.ONLY).ifPresent(row -> clock.moveTo(row.movedTo()));
        }
    }
}
