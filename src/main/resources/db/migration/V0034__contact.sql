-- What the gate of contact rules said about each contact that was wanted, in words without anything personal.
create table contact_verdict (
  id bigint not null auto_increment primary key,
  message_id bigint,
  customer_id bigint not null,
  rule_id varchar(10) not null,
  outcome varchar(12) not null,
  until_at datetime(6),
  inputs varchar(500) not null,
  sentence varchar(500) not null,
  judged_at datetime(6) not null
);
create index ix_verdict_message on contact_verdict (message_id);

-- Whoever decides about contacts holds this row: what a cap has left is spent once.
create table contact_gate (
  id int not null primary key,
  check (id = 1)
);
insert into contact_gate (id) values (1);
