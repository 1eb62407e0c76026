-- Who stopped collection or further credit for a customer, and who let either go on: rows are only added.
create table customer_restriction (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  kind varchar(16) not null,
  reason varchar(20),
  note varchar(500),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_customer_restriction_customer foreign key (customer_id) references customer (id)
);

-- Who took a promise back, and when.
alter table promise add column withdrawn_by varchar(60);
alter table promise add column withdrawn_at datetime(6);
