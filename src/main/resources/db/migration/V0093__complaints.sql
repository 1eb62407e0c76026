-- What customers complain about in how they were dealt with (complaints): who answers, by when, and what came of it.
create table complaint (
  id bigint not null auto_increment primary key,
  complaint_key varchar(120) not null,
  customer_id bigint not null,
  -- Null when it is about the customer as a whole.
  currency char(3),
  received_on date not null,
  way varchar(12) not null,
  subject varchar(20) not null,
  words varchar(4000) not null,
  -- Whom of us it is about; that person never answers it.
  about_login varchar(60),
  answerer_login varchar(60) not null,
  answer_due_on date not null,
  -- Nobody writes to the customer through this day; null where chasing goes on.
  quiet_until date,
  state varchar(12) not null,
  outcome varchar(16),
  -- What was done, or why it was withdrawn.
  measures varchar(2000),
  in_writing boolean not null,
  closed_on date,
  closed_by varchar(60),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  version int not null default 0,
  unique key uq_complaint_key (complaint_key),
  constraint fk_complaint_customer foreign key (customer_id) references customer (id)
);
create index ix_complaint_state on complaint (state, answer_due_on);
create index ix_complaint_received on complaint (received_on);

-- What happened to each, in sentences; only ever added.
create table complaint_event (
  id bigint not null auto_increment primary key,
  complaint_id bigint not null,
  happened_on date not null,
  sentence varchar(400) not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_complaint_event_complaint foreign key (complaint_id) references complaint (id)
);
