-- What customers write, each message kept once however often it is told or read (messaging.inbound). Of a mail the words
-- that are new; the rest of it is in inbound_mail.
create table inbound_text (
  id bigint not null auto_increment primary key,
  channel varchar(10) not null,
  provider_id varchar(64) not null,
  from_address varchar(200) not null,
  to_address varchar(200) not null,
  subject varchar(300) not null,
  words varchar(4000) not null,
  pictures int not null,
  meaning varchar(16) not null,
  received_at datetime(6) not null,
  unique key uq_inbound_provider (provider_id)
);
create index ix_inbound_received on inbound_text (received_at);

-- Whom it may come from: everybody who had the number or address when it came.
create table inbound_sender (
  text_id bigint not null,
  contact_id bigint not null,
  customer_id bigint not null,
  primary key (text_id, contact_id),
  constraint fk_inbound_text foreign key (text_id) references inbound_text (id),
  constraint fk_inbound_customer foreign key (customer_id) references customer (id)
);
