package io.dunwell.worklist;

import io.dunwell.staff.Written;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What a mail about a decision says. */
record DecisionWords(String subject, String text) {

    /** @param link empty where nobody outside reaches us */
    static DecisionWords of(WorkItem item, LocalDate today, String reader, Locale locale, Optional<URI> link) {
        var written = Written.as(locale);
        var overdue = written.money(item.overdue());
        var dueOn = item.dueOn();
        var by = dueOn == null ? "" : " To be decided by %s.".formatted(written.date(dueOn));
        var how = link.map(address ->
                        """
                        See everything and decide here, without signing in, within 14 days:
                        %s

                        The link is for you alone. Opening it changes nothing; what you confirm there is recorded in your name.
                        """
                                .formatted(address))
                .orElse("Sign in and open your worklist to decide.\n");
        return new DecisionWords(
                "To decide: %s, %s overdue".formatted(item.customerName(), overdue),
                """
                Hello %s,

                a decision about %s waits for you: “%s”.
                Overdue: %s, for %d days.%s

                %s"""
                        .formatted(
                                reader,
                                item.customerName(),
                                item.title(),
                                overdue,
                                item.debt().daysOverdue(today),
                                by,
                                how));
    }
}
