package io.dunwell.supervision;

/** The queries of the reviews. */
final class ReviewSql {

    static final String REVIEWS =
            """
            select r.week_begins, r.as_of, r.compared_with, r.due_on,
              (select count(*) from ageing_review_line l where l.week_begins = r.week_begins) as review_lines,
              s.signed_by, s.signed_at, s.comment
              from ageing_review r left join ageing_review_sign_off s on s.week_begins = r.week_begins
            """;

    static final String KEEP_AMOUNTS =
            """
            insert into ageing_review_amount (week_begins, currency, bucket, amount, amount_before)
            select :week, currency, bucket, amount, 0 from ageing_snapshot where taken_on = :day and bucket <> 'ALL'
            """;

    /**
     * Whose oldest open item crossed an age within the week, and the most overdue of each currency. Whether something
     * older was open a week before, and was paid since, shows in the figures of that day.
     */
    static final String KEEP_LINES =
            """
            insert into ageing_review_line (week_begins, customer_id, currency, overdue, over60, over90, overdue_before,
              over60_before, over90_before, moved_past, is_largest)
            select :week, customer_id, currency, overdue, over60, over90, 0, 0, 0, 0,
                case when place <= :largest then true else false end
              from (
                select customer_id, currency, due_oldest, due_d1_30 + due_d31_60 + due_d61_90 + due_d90plus as overdue,
                  due_d61_90 + due_d90plus as over60, due_d90plus as over90,
                  row_number() over (partition by currency
                    order by due_d1_30 + due_d31_60 + due_d61_90 + due_d90plus desc, customer_id) as place
                  from kept_ageing where due_overdue_items > 0) account
             where place <= :largest or (due_oldest < :day60 and due_oldest >= :before60)
               or (due_oldest < :day90 and due_oldest >= :before90)
            """;

    static final String MARK_AGENCY =
            """
            update ageing_review_line set agency_on = ? where week_begins = ? and customer_id = ? and currency = ?
            """;

    static final String KEEP_AGENCY =
            """
            insert into ageing_review_line (week_begins, customer_id, currency, overdue, over60, over90, overdue_before,
              over60_before, over90_before, moved_past, is_largest, agency_on)
            select given.week_begins, k.customer_id, k.currency,
              k.due_d1_30 + k.due_d31_60 + k.due_d61_90 + k.due_d90plus, k.due_d61_90 + k.due_d90plus, k.due_d90plus,
              0, 0, 0, 0, false, given.agency_on
              from (select cast(? as date) as agency_on, cast(? as date) as week_begins) given
              join kept_ageing k on k.customer_id = ? and k.currency = ?
            """;

    static final String BEFORE =
            """
            select customer_id, currency, sum(still_open) as overdue,
              sum(case when due_on < :before60 then still_open else 0 end) as over60,
              sum(case when due_on < :before90 then still_open else 0 end) as over90
              from (
                select c.customer_id, c.currency, c.due_on, c.amount - coalesce((select sum(a.amount) from allocation a
                    where a.charge_id = c.id and a.allocated_on <= :before), 0) as still_open
                  from charge c join ageing_review_line l on l.customer_id = c.customer_id and l.currency = c.currency
                 where l.week_begins = :week and c.issued_on <= :before and c.due_on < :before) item
             group by customer_id, currency
            """;

    static final String WRITE_BEFORE =
            """
            update ageing_review_line set overdue_before = ?, over60_before = ?, over90_before = ?
             where week_begins = ? and customer_id = ? and currency = ?
            """;

    static final String MOVED =
            """
            update ageing_review_line set moved_past = case when over90 > 0 and over90_before = 0 then 90
                when over60 > 0 and over60_before = 0 then 60 else 0 end
             where week_begins = :week
            """;

    static final String DROP_OTHERS =
            """
            delete from ageing_review_line
             where week_begins = :week and moved_past = 0 and is_largest = false and agency_on is null
            """;

    static final String LINES =
            """
            select l.*, customer.name, customer.number, n.note, n.noted_by
              from ageing_review_line l join customer on customer.id = l.customer_id
              left join ageing_review_note n on n.week_begins = l.week_begins and n.customer_id = l.customer_id
                and n.currency = l.currency
             where l.week_begins = :week
             order by l.moved_past desc, case when l.agency_on is null then 1 else 0 end, l.agency_on, l.overdue desc,
               l.customer_id, l.currency
             limit :size offset :from
            """;

    private ReviewSql() {}
}
