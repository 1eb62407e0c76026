-- Details by which a customer is not reached, until somebody has mended them (cases.repairs). Ids come from the same block
-- as those of cases, so that a small policy can be run for either.
create table contact_repair (
  id bigint not null primary key,
  customer_id bigint not null,
  contact_id bigint,
  detail varchar(8) not null,
  open_key varchar(60),
  how varchar(20) not null,
  wrong_on date not null,
  opened_at datetime(6) not null,
  currency char(3),
  case_id bigint,
  process_instance varchar(64),
  made_up boolean not null,
  told boolean not null,
  outcome varchar(24),
  note varchar(2000),
  ended_on date,
  ended_by varchar(60),
  ended_at datetime(6),
  unique key uq_contact_repair_open (open_key),
  constraint fk_contact_repair_customer foreign key (customer_id) references customer (id)
);

-- What was tried, and what was said about it.
create table contact_repair_try (
  id bigint not null auto_increment primary key,
  repair_id bigint not null,
  message_id bigint,
  tried_on date not null,
  said varchar(500) not null,
  constraint fk_contact_repair_try foreign key (repair_id) references contact_repair (id)
);

-- Cases whose next step waits, since nobody can be reached: their waits have been moved on through this day.
create table stopped_clock (
  case_id bigint not null primary key,
  stopped_on date not null,
  held_through date not null,
  constraint fk_stopped_clock_case foreign key (case_id) references collection_case (id)
);
