package io.dunwell.worklist;

import io.dunwell.customers.CustomerSearch;
import io.dunwell.worklist.WorklistFilter.View;
import io.dunwell.worklist.WorklistFilter.Wanted;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A filter as a condition about {@code work_item item}, with its parameters. */
final class WorklistSql {

    static final String CUSTOMERS = " and item.customer_id in (:customers)";

    /** More customers than this make no search but a list. */
    static final int MOST_CUSTOMERS = 1_000;

    private final StringBuilder where = new StringBuilder("where ");
    private final Map<String, Object> parameters = new HashMap<>();

    private WorklistSql() {}

    /** @param today what is put off until then is back */
    static WorklistSql of(WorklistFilter filter, LocalDate today, CustomerSearch search) {
        var sql = new WorklistSql();
        if (filter.roles().isEmpty()
                || (filter.view() == View.MINE && filter.logins().isEmpty())) {
            sql.where.append("1 = 0");
            return sql;
        }
        sql.where.append("item.candidate_role in (:roles)");
        sql.parameters.put("roles", filter.roles());
        sql.view(filter, today);
        sql.wanted(filter.wanted(), today, search);
        return sql;
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private void view(WorklistFilter filter, LocalDate today) {
        switch (filter.view()) {
            case MINE -> {
                and("item.assignee in (:logins)", "logins", filter.logins());
                awake(today);
            }
            case QUEUE -> {
                where.append(" and item.assignee is null");
                awake(today);
            }
            case SNOOZED -> and("item.snoozed_until > :today", "today", today);
            case ALL -> {}
        }
    }

    private void awake(LocalDate today) {
        and("(item.snoozed_until is null or item.snoozed_until <= :today)", "today", today);
    }

    private void wanted(Wanted wanted, LocalDate today, CustomerSearch search) {
        if (!wanted.text().isBlank()) {
            where.append(CUSTOMERS);
            parameters.put("customers", customers(wanted, search));
        }
        and("item.due_on >= :dueFrom", "dueFrom", wanted.dueFrom());
        and("item.due_on <= :dueUpTo", "dueUpTo", wanted.dueUpTo());
        and("item.form_key = :form", "form", wanted.form());
        if (Wanted.NOBODY.equals(wanted.assignee())) {
            where.append(" and item.assignee is null");
        } else {
            and("item.assignee = :assignee", "assignee", wanted.assignee());
        }
        and("item.currency = :currency", "currency", wanted.currency());
        and("item.to_collect >= :collectFrom", "collectFrom", wanted.collectFrom());
        if (wanted.daysLateFrom() != null) {
            and("item.oldest_due_on <= :dueBy", "dueBy", today.minusDays(wanted.daysLateFrom()));
        }
        if (wanted.quietDays() != null) {
            and(
                    """
                    not exists (select 1 from collection_case spoken where spoken.customer_id = item.customer_id
                      and spoken.currency = item.currency and spoken.closed_on is null
                      and spoken.last_contact_on > :quietSince)""",
                    "quietSince",
                    today.minusDays(wanted.quietDays()));
        }
        if (wanted.broken()) {
            where.append(" and item.broken_promises > 0");
        }
    }

    /** Nobody has the id 0. */
    static Collection<Long> customers(Wanted wanted, CustomerSearch search) {
        var ids = search.idsMatching(wanted.text(), MOST_CUSTOMERS);
        return ids.isEmpty() ? Set.of(0L) : ids;
    }

    private void and(String condition, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }
}
