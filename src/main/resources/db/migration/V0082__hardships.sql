-- Customers who cannot pay for a time (cases.hardship). Ids come from the same block as those of cases, so that a small
-- policy can be run for either; a row is ended, never removed.
create table hardship (
  id bigint not null primary key,
  customer_id bigint not null,
  currency char(3) not null,
  since_on date not null,
  review_on date not null,
  note varchar(1000) not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  process_instance varchar(64),
  is_open boolean not null,
  ended_on date,
  ended_by varchar(60),
  ended_note varchar(1000),
  ended_at datetime(6),
  constraint fk_hardship_customer foreign key (customer_id) references customer (id)
);
create index ix_hardship_review on hardship (is_open, review_on);
