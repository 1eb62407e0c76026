-- One customer's overdue account (in one currency) being collected.
create table collection_case (
  id bigint not null primary key,
  customer_id bigint not null,
  currency char(3) not null,
  open_key varchar(30),
  policy_key varchar(60) not null,
  opened_on date not null,
  closed_on date,
  outcome varchar(20),
  process_instance varchar(64),
  stage_reached int not null,
  standing varchar(12) not null,
  carrying_charge bigint,
  carrying_due_on date,
  overdue_amount decimal(19,4) not null,
  to_collect decimal(19,4) not null,
  broken_promises int not null,
  next_action varchar(120),
  next_action_id varchar(120),
  next_action_on date,
  next_action_by varchar(10),
  last_contact_on date,
  right_party_on date,
  owner_hold_until date,
  resumes_after varchar(20) not null default 'NONE',
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  reviewed_at datetime(6),
  version int not null,
  constraint fk_case_customer foreign key (customer_id) references customer (id),
  unique key uq_case_open (open_key)
);
create index ix_case_closed on collection_case (closed_on);

-- What the case itself did and heard; messages, payments and promises tell their own story from their own tables.
create table case_event (
  id bigint not null primary key,
  case_id bigint not null,
  customer_id bigint not null,
  happened_on date not null,
  kind varchar(24) not null,
  sentence varchar(500) not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_event_case foreign key (case_id) references collection_case (id)
);
create index ix_event_customer on case_event (customer_id, recorded_at);

create table conversation (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  currency char(3) not null,
  case_id bigint,
  task_key varchar(120),
  held_on date not null,
  channel varchar(10) not null,
  outbound boolean not null,
  right_party boolean not null,
  spoke_with varchar(120),
  outcome varchar(24) not null,
  reason_code varchar(24),
  note varchar(2000),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_conversation_customer foreign key (customer_id) references customer (id),
  unique key uq_conversation_task (task_key)
);
create index ix_conversation_customer on conversation (customer_id, recorded_at);

-- Accounts waiting to be looked at: fifty payments on one account are one row.
create table review_queue (
  customer_id bigint not null,
  currency char(3) not null,
  because varchar(120) not null,
  asked_at datetime(6) not null,
  attempts int not null,
  last_error varchar(500),
  primary key (customer_id, currency)
);
create index ix_review_asked on review_queue (attempts, asked_at);

-- How far the night has looked: accounts are asked for only when a date was crossed since.
create table review_watermark (
  id int not null primary key,
  due_before date not null,
  check (id = 1)
);

-- Occasions of the reminder before the due date: once for an account and due date. Ids come from the same block as
-- those of cases, so that a policy can be run for either.
create table pre_due_reminder (
  id bigint not null primary key,
  customer_id bigint not null,
  currency char(3) not null,
  due_on date not null,
  recorded_at datetime(6) not null,
  constraint fk_pre_due_customer foreign key (customer_id) references customer (id),
  unique key uq_pre_due (customer_id, currency, due_on)
);
