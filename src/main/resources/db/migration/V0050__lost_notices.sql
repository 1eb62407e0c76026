-- Notices that may not have reached their reader, until the running case has heard of it (messaging.outbox.LostNotices).
create table lost_notice (
  message_id bigint not null primary key,
  noted_at datetime(6) not null,
  constraint fk_lost_notice_message foreign key (message_id) references outbound_message (id)
);

-- A person finds out what became of such a notice (cases.notices). Ids come from the same block as those of cases, so that
-- a small policy can be run for either.
create table notice_inquiry (
  id bigint not null primary key,
  message_id bigint not null,
  customer_id bigint not null,
  currency char(3) not null,
  case_id bigint not null,
  opened_on date not null,
  process_instance varchar(64),
  is_open boolean not null,
  outcome varchar(24),
  note varchar(2000),
  answered_on date,
  answered_by varchar(60),
  answered_at datetime(6),
  unique key uq_notice_inquiry_message (message_id),
  constraint fk_notice_inquiry_case foreign key (case_id) references collection_case (id)
);
create index ix_notice_inquiry_open on notice_inquiry (is_open);
create index ix_notice_inquiry_customer on notice_inquiry (customer_id);
