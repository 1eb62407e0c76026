package io.dunwell.staff;

import io.dunwell.kernel.ClosedDaysChanged;
import io.dunwell.kernel.CompanyChanged;
import io.dunwell.staff.Audit.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who changed which setting of the company, with what it was before, and its closed days. */
@Component
class CompanyAudit {

    private final Audit audit;

    CompanyAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void changed(CompanyChanged change) {
        var was = change.before();
        var now = change.after();
        note("Name", was.name(), now.name());
        note("Region", was.region(), now.region());
        note("Day begins", was.dayBegins(), now.dayBegins());
        note("Days of grace", was.allowance().graceDays(), now.allowance().graceDays());
        note(
                "Days a letter takes",
                was.allowance().mailTransitDays(),
                now.allowance().mailTransitDays());
        note(
                "Days until the first contact",
                was.allowance().firstContactDays(),
                now.allowance().firstContactDays());
        note("Smallest amount to chase", was.minimumToChase(), now.minimumToChase());
        note("Email", was.email(), now.email());
        note("Telephone", was.phone(), now.phone());
        note("Postal address", was.postalAddress(), now.postalAddress());
    }

    /** Days that are open again say why they were closed. */
    @EventListener
    void changed(ClosedDaysChanged change) {
        var period = change.period();
        audit.done(
                Kind.CALENDAR,
                period.from().toString(),
                "%s from %s to %s: %s"
                        .formatted(
                                change.closed() ? "Closed the company" : "Opened the company again",
                                period.from(),
                                period.until(),
                                period.reason()));
    }

    private void note(String setting, @Nullable Object was, @Nullable Object now) {
        audit.changed(Kind.COMPANY, setting, "Changed the company's setting “%s”".formatted(setting), was, now);
    }
}
