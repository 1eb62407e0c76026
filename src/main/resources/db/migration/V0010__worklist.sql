-- One row per open task, with what the list needs; can always be rebuilt from the engine.
create table work_item (
  task_id varchar(64) not null primary key,
  case_id bigint not null,
  customer_id bigint not null,
  currency char(3) not null,
  activity_id varchar(120) not null,
  title varchar(200) not null,
  form_key varchar(80) not null,
  candidate_role varchar(20) not null,
  assignee varchar(60),
  due_on date,
  priority int not null,
  why varchar(200) not null,
  overdue_amount decimal(19,4) not null,
  days_overdue int not null,
  opened_on date not null,
  recorded_at datetime(6) not null,
  version int not null
);
create index ix_work_item_list on work_item (candidate_role, priority, due_on);
create index ix_work_item_assignee on work_item (assignee, priority);
create index ix_work_item_case on work_item (case_id);
create index ix_work_item_customer on work_item (customer_id);
