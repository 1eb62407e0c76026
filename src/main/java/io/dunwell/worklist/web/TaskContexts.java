package io.dunwell.worklist.web;

import io.dunwell.cases.LastContacts;
import io.dunwell.cases.LastContacts.LastContact;
import io.dunwell.engine.Consequences;
import io.dunwell.engine.Consequences.Consequence;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.worklist.WorkItem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a line of the list says besides the task itself, read for a whole page at once. */
@Component
class TaskContexts {

    private final LastContacts contacts;
    private final Consequences consequences;
    private final Companies companies;

    TaskContexts(LastContacts contacts, Consequences consequences, Companies companies) {
        this.companies = companies;
        this.contacts = contacts;
        this.consequences = consequences;
    }

    /** For all lines of a page. */
    record Contexts(Map<AccountId, LastContact> contacts, Map<Long, Next> steps) {

        /** When the customer last heard of us, and how; null for never. */
        public @Nullable LastContact contact(WorkItem item) {
            return contacts.get(item.account());
        }

        /** What Dunwell does next unless somebody acts; null where it waits for as long as it takes. */
        public @Nullable Next next(WorkItem item) {
            return steps.get(item.caseId());
        }
    }

    /** A step of Dunwell and the day of it where the company is. */
    record Next(String step, LocalDate on) {}

    Contexts of(List<WorkItem> items) {
        return new Contexts(
                contacts.of(accounts(items)),
                steps(items.stream().map(WorkItem::caseId).collect(Collectors.toSet())));
    }

    private Map<Long, Next> steps(Set<Long> caseIds) {
        var zone = companies.current().zone();
        return consequences.of(caseIds).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> next(entry.getValue(), zone)));
    }

    private static Next next(Consequence consequence, ZoneId zone) {
        return new Next(consequence.step(), LocalDate.ofInstant(consequence.at(), zone));
    }

    private static Collection<AccountId> accounts(List<WorkItem> items) {
        return items.stream().map(WorkItem::account).collect(Collectors.toSet());
    }
}
