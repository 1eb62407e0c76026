-- What ranks and filters the list stands in the list's own row, so that no page of it asks other tables first.
alter table work_item add column to_collect decimal(19,4) not null default 0;
alter table work_item add column oldest_due_on date;
alter table work_item add column broken_promises int not null default 0;
alter table work_item add column broken_on date;
alter table work_item add column broken_due_on date;
alter table work_item add column broken_amount decimal(19,4);
-- What a task is about where that says more than the account's figures.
alter table work_item add column about varchar(200);
alter table work_item add column claimed_at datetime(6);
alter table work_item add column snoozed_until date;
alter table work_item add column snoozed_by varchar(60);
alter table work_item add column snoozed_why varchar(200);
alter table work_item add column handed_by varchar(60);
alter table work_item add column handed_at datetime(6);
alter table work_item add column handed_note varchar(500);

update work_item set about = why where form_key = 'review-dispute';
update work_item set
  to_collect = coalesce((select max(c.to_collect) from collection_case c
    where c.customer_id = work_item.customer_id and c.currency = work_item.currency and c.closed_on is null), overdue_amount),
  broken_promises = coalesce((select max(c.broken_promises) from collection_case c
    where c.customer_id = work_item.customer_id and c.currency = work_item.currency and c.closed_on is null), 0),
  oldest_due_on = (select max(c.carrying_due_on) from collection_case c
    where c.customer_id = work_item.customer_id and c.currency = work_item.currency and c.closed_on is null);

-- In the order of the list and with everything that its filters and figures ask for.
create index ix_work_item_desk on work_item (priority desc, due_on, task_id, candidate_role, assignee, snoozed_until,
  form_key, currency, to_collect, oldest_due_on, broken_promises, customer_id);
create index ix_work_item_due on work_item (due_on, candidate_role);
drop index ix_work_item_list on work_item;

-- What waits for Dunwell itself, the next first.
create index ix_case_next on collection_case (next_action_by, next_action_on, id);

-- Filters that a person keeps under a name; shared ones are everybody's to choose.
create table saved_view (
  id bigint not null primary key,
  login varchar(60) not null,
  name varchar(60) not null,
  query varchar(500) not null,
  is_shared boolean not null,
  recorded_at datetime(6) not null,
  unique key uq_saved_view (login, name)
);

-- Who is away, and who does their work meanwhile.
alter table staff_member add column away_from date;
alter table staff_member add column away_until date;
alter table staff_member add column substitute varchar(60);
