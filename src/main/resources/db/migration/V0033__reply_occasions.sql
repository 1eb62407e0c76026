-- Times when a customer wrote and a person must answer: one open at most for each customer (cases.replies). Ids come from
-- the same block as those of cases, so that a small policy can be run for either.
create table reply_occasion (
  id bigint not null primary key,
  customer_id bigint not null,
  open_key bigint,
  currency char(3),
  case_id bigint,
  refuses_contact boolean not null,
  first_text bigint not null,
  last_text bigint not null,
  pause_until date not null,
  opened_at datetime(6) not null,
  task_opened boolean not null,
  outcome varchar(24),
  note varchar(2000),
  answered_on date,
  answered_by varchar(60),
  answered_at datetime(6),
  constraint fk_reply_customer foreign key (customer_id) references customer (id),
  unique key uq_reply_open (open_key)
);
