package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Letters about plans, in the name of the account's case or, where none is open, of the account alone. */
@Component
class PlanMessages {

    private final CaseRows cases;
    private final CaseActions actions;
    private final CaseDelay delay;
    private final CaseFactsReader reader;
    private final BusinessCalendar calendar;

    PlanMessages(
            CaseRows cases, CaseActions actions, CaseDelay delay, CaseFactsReader reader, BusinessCalendar calendar) {
        this.cases = cases;
        this.actions = actions;
        this.delay = delay;
        this.reader = reader;
        this.calendar = calendar;
    }

    /** A message with a key already queued is not queued again. */
    void send(String key, AccountId account, String template, LocalDate payBy) {
        var open = cases.openCases(List.of(account)).get(account);
        if (open != null) {
            actions.message(key, open.id(), template, payBy);
        } else {
            var facts = reader.read(List.of(account), calendar.today(), Map.of());
            actions.messageOutsideCases(key, Objects.requireNonNull(facts.get(account)), template, payBy);
        }
    }

    /** While an offer can be answered the case does not go on by itself. */
    void rest(AccountId account, LocalDate until) {
        var open = cases.openCases(List.of(account)).get(account);
        if (open != null) {
            delay.until(open.id(), until);
        }
    }
}
