-- The outbox. A row is written in the transaction of the step that wants the message and is the only way out.
-- States: READY, CLAIMED, TO_PRINT, SENT, DELIVERED, UNDELIVERED, REJECTED, NOT_SENT, UNKNOWN, WITHHELD (messaging.MessageState).
create table outbound_message (
  id bigint not null primary key,
  step_key varchar(160) not null,
  customer_id bigint not null,
  currency char(3) not null,
  case_id bigint,
  contact_id bigint,
  channel varchar(10) not null,
  template varchar(60) not null,
  language varchar(5),
  purpose varchar(20) not null,
  pay_by date not null,
  business_date date not null,
  due_at datetime(6) not null,
  expires_at datetime(6) not null,
  state varchar(12) not null,
  reason varchar(500),
  attempts int not null,
  claimed_by varchar(80),
  claimed_until datetime(6),
  provider_id varchar(120),
  to_address varchar(200),
  subject varchar(300),
  body mediumtext,
  amount decimal(19,4),
  finished_at datetime(6),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  version int not null,
  constraint fk_message_customer foreign key (customer_id) references customer (id),
  unique key uq_message_step (step_key)
);
create index ix_message_due on outbound_message (state, due_at);
create index ix_message_recorded on outbound_message (recorded_at);

create table message_attempt (
  id bigint not null auto_increment primary key,
  message_id bigint not null,
  attempt int not null,
  reference char(36) not null,
  state varchar(12) not null,
  channel varchar(10) not null,
  claimed_by varchar(80) not null,
  claimed_at datetime(6) not null,
  claimed_until datetime(6) not null,
  finished_at datetime(6),
  provider_id varchar(120),
  error_code varchar(40),
  error_text varchar(500),
  looked_up_at datetime(6),
  constraint fk_attempt_message foreign key (message_id) references outbound_message (id),
  unique key uq_attempt_number (message_id, attempt),
  unique key uq_attempt_reference (reference)
);

-- How much of its pace each channel has left, for all nodes (messaging.outbox.Paces).
create table channel_pace (
  channel varchar(10) not null primary key,
  credit_ms bigint not null,
  credit_at datetime(6) not null,
  used_on date not null,
  used int not null
);
-- There from the start: nodes that made the rows at the same time would lock each other out.
insert into channel_pace (channel, credit_ms, credit_at, used_on, used) values
  ('EMAIL', 60000, '2000-01-01 00:00:00', '2000-01-01', 0),
  ('SMS', 60000, '2000-01-01 00:00:00', '2000-01-01', 0);

-- What providers told about an attempt, each thing once, however often and in whatever order it came.
create table delivery_report (
  id bigint not null auto_increment primary key,
  reference char(36) not null,
  provider_id varchar(120) not null,
  status varchar(30) not null,
  error_code varchar(40),
  received_at datetime(6) not null,
  unique key uq_delivery_report (reference, status)
);

-- How far each mailbox for returned mail and answers was read; a new uid_validity means that its numbers begin anew.
create table return_mailbox (
  mailbox varchar(200) not null primary key,
  uid_validity bigint not null,
  last_uid bigint not null,
  begun_at datetime(6) not null
);
