-- The latest deed of a person on each account, so that whoever had a form open meanwhile is told.
create table account_deed (
  customer_id bigint not null,
  currency char(3) not null,
  number bigint not null,
  done_by varchar(60) not null,
  because varchar(120) not null,
  done_at datetime(6) not null,
  primary key (customer_id, currency),
  constraint fk_account_deed_customer foreign key (customer_id) references customer (id)
);

-- Who has a customer's pages open; forgotten after minutes.
create table customer_presence (
  customer_id bigint not null,
  login varchar(60) not null,
  seen_at datetime(6) not null,
  primary key (customer_id, login),
  constraint fk_presence_customer foreign key (customer_id) references customer (id)
);
create index ix_presence_login on customer_presence (login, seen_at);
