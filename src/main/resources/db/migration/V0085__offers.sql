-- Offers that lapse (offers): a discount on what is owed, or on a new order, for paying in full by a date.
create table customer_offer (
  id bigint not null auto_increment primary key,
  offer_key varchar(120) not null,
  customer_id bigint not null,
  kind varchar(12) not null,
  state varchar(12) not null,
  -- To be paid; of a settlement what is owed less the discount.
  amount decimal(19,4) not null,
  currency char(3) not null,
  owed decimal(19,4) not null,
  discount decimal(19,4) not null,
  -- Null where the discount was given as an amount.
  discount_percent decimal(5,2),
  order_reference varchar(80),
  order_description varchar(300),
  order_amount decimal(19,4),
  made_on date not null,
  pay_by date not null,
  -- The newest credit in the books when it was made: what is recorded after it counts.
  credits_known bigint not null,
  received decimal(19,4) not null,
  -- How often the discount was posted, and the credit that stands; null while none does.
  times_given int not null default 0,
  discount_credit_id bigint,
  decided_on date,
  decided_by varchar(60),
  note varchar(500),
  -- Why it was withdrawn or refused.
  ending varchar(1000),
  -- The limits it exceeds, in sentences.
  beyond varchar(1000),
  released_on date,
  released_by varchar(60),
  released_at datetime(6),
  invoice_reference varchar(80),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  version int not null default 0,
  unique key uq_offer_key (offer_key),
  constraint fk_offer_customer foreign key (customer_id) references customer (id),
  constraint fk_offer_discount_credit foreign key (discount_credit_id) references credit (id)
);
create index ix_offer_state on customer_offer (state, pay_by);

create table offer_item (
  offer_id bigint not null,
  charge_id bigint not null,
  primary key (offer_id, charge_id),
  constraint fk_offer_item_offer foreign key (offer_id) references customer_offer (id),
  constraint fk_offer_item_charge foreign key (charge_id) references charge (id)
);

create table offer_event (
  id bigint not null auto_increment primary key,
  offer_id bigint not null,
  happened_on date not null,
  sentence varchar(400) not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_offer_event_offer foreign key (offer_id) references customer_offer (id)
);
