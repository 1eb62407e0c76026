-- Each call that we made, or tried to make, with one verdict of the gate. Announced: begun here, and judged before the
-- number was dialled; else it was judged when it was written down. Against: a rule forbade it at that moment.
create table phone_call (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  currency char(3) not null,
  contact_id bigint,
  begun_at datetime(6) not null,
  begun_by varchar(60) not null,
  announced boolean not null,
  chasing boolean not null,
  against boolean not null,
  conversation_id bigint,
  constraint fk_call_customer foreign key (customer_id) references customer (id),
  unique key uq_call_conversation (conversation_id)
);
create index ix_call_against on phone_call (against, begun_at);

alter table contact_verdict add column call_id bigint;
create index ix_verdict_call on contact_verdict (call_id);
