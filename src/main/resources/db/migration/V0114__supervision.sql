-- Who finished which task; the list itself forgets a task when it is over.
create table done_task (
  task_id varchar(64) not null primary key,
  form_key varchar(80) not null,
  case_id bigint not null,
  customer_id bigint not null,
  currency char(3) not null,
  done_by varchar(60) not null,
  done_on date not null,
  done_at datetime(6) not null,
  constraint fk_done_task_customer foreign key (customer_id) references customer (id)
);
create index ix_done_task_day on done_task (done_on, done_by);

-- What a supervisor sees as too old, and how long work takes; what is not here is as it is shipped.
create table supervision_setting (
  name varchar(120) not null primary key,
  figure int not null,
  changed_by varchar(60) not null,
  changed_at datetime(6) not null
);

-- Tasks that nobody has, the oldest first.
create index ix_work_item_recorded on work_item (assignee, recorded_at);
