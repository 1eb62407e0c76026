package io.dunwell.supervision;

/**
 * The queries that find what slipped through. Each gives a reference, the customer, an amount, what it is about and
 * since when: as a moment or as a day, the other null.
 */
final class ExceptionSql {

    private static final String CUSTOMER = "customer.id as customer_id, customer.name, customer.number";

    private ExceptionSql() {}

    static String of(ExceptionKind kind) {
        return switch (kind) {
            case NO_NEXT_ACTION -> NO_NEXT_ACTION;
            case UNKNOWN_SENDS -> UNKNOWN_SENDS;
            case UNASSIGNED -> UNASSIGNED;
            case OVERDUE_TASKS -> OVERDUE_TASKS;
            case NO_CONTACT -> NO_CONTACT;
            case WITHHELD -> WITHHELD;
            case UNSIGNED_REVIEWS -> UNSIGNED_REVIEWS;
            case STALE_LEDGER -> STALE_LEDGER;
            case FAILED_STEPS -> throw new IllegalArgumentException("The engine knows its failed steps.");
        };
    }

    /** What the last night's proof found beside: it looks at the whole ledger and at the engine. */
    private static final String NO_NEXT_ACTION =
            """
            select concat('case-', c.id) as ref, %s, c.currency, c.overdue_amount as amount,
              'No next action with a date' as about, c.opened_on as since_on, cast(null as datetime) as since_at
              from collection_case c join customer on customer.id = c.customer_id
             where c.open_key is not null and (c.next_action is null or c.next_action_on is null)
            union all
            select concat('proof-', f.id), 0, f.subject, '', null, null, f.sentence, n.business_date, null
              from night_failure f join night_run n on n.id = f.run_id
             where f.step_name = 'prove-nobody-forgotten' and f.sentence <> 'No next action with a date is known.'
               and f.run_id = (select max(last.run_id) from night_step last
                 where last.name = 'prove-nobody-forgotten' and last.finished_at is not null)
            """
                    .formatted(CUSTOMER);

    private static final String UNKNOWN_SENDS =
            """
            select concat('message-', m.id) as ref, %s, m.currency, m.amount, coalesce(m.reason, m.template) as about,
              cast(null as date) as since_on, coalesce(m.finished_at, m.recorded_at) as since_at
              from outbound_message m join customer on customer.id = m.customer_id
             where m.state = 'UNKNOWN'
            """
                    .formatted(CUSTOMER);

    private static final String WITHHELD =
            """
            select concat('message-', m.id) as ref, %s, m.currency, m.amount, coalesce(m.reason, m.template) as about,
              m.business_date as since_on, cast(null as datetime) as since_at
              from outbound_message m join customer on customer.id = m.customer_id
             where m.state = 'WITHHELD' and m.business_date > :withheldSince
            """
                    .formatted(CUSTOMER);

    private static final String UNASSIGNED =
            """
            select concat('task-', t.task_id) as ref, %s, t.currency, t.to_collect as amount, t.title as about,
              cast(null as date) as since_on, t.recorded_at as since_at
              from work_item t join customer on customer.id = t.customer_id
             where t.assignee is null and t.recorded_at <= :unassignedBefore
               and (t.snoozed_until is null or t.snoozed_until <= :today)
            """
                    .formatted(CUSTOMER);

    private static final String OVERDUE_TASKS =
            """
            select concat('task-', t.task_id) as ref, %s, t.currency, t.to_collect as amount,
              concat(t.title, ', ', coalesce(t.assignee, 'nobody has it')) as about,
              t.due_on as since_on, cast(null as datetime) as since_at
              from work_item t join customer on customer.id = t.customer_id
             where t.due_on < :overdueBefore
            """
                    .formatted(CUSTOMER);

    private static final String NO_CONTACT =
            """
            select concat('account-', c.customer_id, '-', c.currency) as ref, %s, c.currency, c.to_collect as amount,
              case when c.last_contact_on is null then 'Never since the case was opened' else 'Last contact then' end
                as about,
              coalesce(c.last_contact_on, c.opened_on) as since_on, cast(null as datetime) as since_at
              from collection_case c join customer on customer.id = c.customer_id
             where c.open_key is not null and c.standing = 'TREAT'
               and coalesce(c.last_contact_on, c.opened_on) <= :silentSince
            """
                    .formatted(CUSTOMER);

    private static final String UNSIGNED_REVIEWS =
            """
            select concat('review-', r.week_begins) as ref, 0 as customer_id, 'Ageing review' as name, '' as number,
              cast(null as char(3)) as currency, cast(null as decimal(19,4)) as amount, 'Nobody signed it off' as about,
              r.due_on as since_on, cast(null as datetime) as since_at
              from ageing_review r
             where r.due_on < :today and not exists (
               select 1 from ageing_review_sign_off s where s.week_begins = r.week_begins)
            """;

    /** Books in which there never was anything are new, not stale. */
    private static final String STALE_LEDGER =
            """
            select 'ledger' as ref, 0 as customer_id, 'The books' as name, '' as number, cast(null as char(3)) as currency,
              cast(null as decimal(19,4)) as amount, 'Nothing was posted since' as about,
              cast(null as date) as since_on, latest as since_at
              from (select max(moved_at) as latest from (
                select max(recorded_at) as moved_at from charge
                union all select max(recorded_at) from credit
                union all select max(finished_at) from import_run where state = 'FINISHED') news) newest
             where latest < :staleBefore
            union all
            select concat('import-', r.id), 0, r.file_name, '', null, null,
              concat('The import failed: ', coalesce(r.message, 'no reason is known')), null, r.started_at
              from import_run r
             where r.state = 'FAILED' and not exists (select 1 from import_run later
               where later.id > r.id and later.kind = r.kind and coalesce(later.mapping, '') = coalesce(r.mapping, ''))
            """;
}
