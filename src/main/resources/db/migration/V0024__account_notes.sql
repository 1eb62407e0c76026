-- What people write down about an account besides calls; only ever added.
create table account_note (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  currency char(3) not null,
  written_on date not null,
  note varchar(2000) not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_account_note_customer foreign key (customer_id) references customer (id)
);
create index ix_account_note_account on account_note (customer_id, currency, recorded_at);
