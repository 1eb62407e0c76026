-- What the link in an email stands for: one address of one customer (messaging.unsubscribe). Rows stay, so that links in
-- old mails keep working. The reference is 160 random bits, hexadecimal.
create table unsubscribe_link (
  reference char(40) not null primary key,
  customer_id bigint not null,
  address varchar(200) not null,
  made_at datetime(6) not null,
  constraint fk_unsubscribe_customer foreign key (customer_id) references customer (id),
  unique key uq_unsubscribe_address (customer_id, address)
);
