-- The small process in which a person finds out about a dispute (cases.disputed). Its id comes from the same block as those
-- of cases and is given when the process starts; is_waiting says that the process has something to hear.
create table dispute_investigation (
  dispute_id bigint not null primary key,
  id bigint,
  customer_id bigint not null,
  currency char(3) not null,
  process_instance varchar(64),
  is_running boolean not null,
  is_waiting boolean not null,
  constraint fk_dispute_investigation_dispute foreign key (dispute_id) references dispute (id),
  unique key uq_dispute_investigation (id)
);
create index ix_dispute_investigation_waiting on dispute_investigation (is_waiting);

insert into dispute_investigation (dispute_id, customer_id, currency, is_running, is_waiting)
  select id, customer_id, currency, false, true from dispute where state = 'OPEN';
