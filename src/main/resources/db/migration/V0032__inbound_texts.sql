-- Text messages from outside, each kept once however often the provider tells it (messaging.inbound).
create table inbound_text (
  id bigint not null auto_increment primary key,
  provider_id varchar(64) not null,
  from_number varchar(60) not null,
  to_number varchar(60) not null,
  words varchar(2000) not null,
  pictures int not null,
  meaning varchar(16) not null,
  received_at datetime(6) not null,
  unique key uq_inbound_provider (provider_id)
);
create index ix_inbound_received on inbound_text (received_at);

-- Whom a text may come from: everybody who had the number when it came.
create table inbound_sender (
  text_id bigint not null,
  contact_id bigint not null,
  customer_id bigint not null,
  primary key (text_id, contact_id),
  constraint fk_inbound_text foreign key (text_id) references inbound_text (id),
  constraint fk_inbound_customer foreign key (customer_id) references customer (id)
);
