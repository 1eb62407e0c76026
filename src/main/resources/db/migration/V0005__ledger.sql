-- External ids come first in their keys: that is how a batch looks for the rows it knows, and H2 walks only the first
-- column of an index for a list of values.

-- What is owed: one row for each due date of a document (part 1 of 1 for most invoices). Rows are only added;
-- a document is taken back by a credit of kind CANCELLATION that is allocated to it.
create table charge (
  id bigint not null primary key,
  customer_id bigint not null,
  currency char(3) not null,
  kind varchar(12) not null,
  reference varchar(80) not null,
  part int not null,
  parts int not null,
  issued_on date not null,
  due_on date not null,
  amount decimal(19,4) not null,
  description varchar(500),
  delivery_reference varchar(120),
  discount_percent decimal(7,4) not null,
  discount_until date,
  source varchar(40) not null,
  external_id varchar(120) collate utf8mb4_bin not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_charge_customer foreign key (customer_id) references customer (id),
  unique key uq_charge_external (external_id, source, part),
  check (amount > 0)
);
create index ix_charge_due on charge (due_on);
create index ix_charge_reference on charge (reference);
create index ix_charge_recorded on charge (recorded_at);

-- What reduces it. A reversal (returned payment, cancelled credit note) is a row with a negative amount that names
-- the row it takes back.
create table credit (
  id bigint not null primary key,
  customer_id bigint not null,
  currency char(3) not null,
  kind varchar(12) not null,
  reference varchar(120) not null,
  received_on date not null,
  amount decimal(19,4) not null,
  method varchar(40),
  remittance varchar(1000),
  note varchar(500),
  reverses bigint,
  source varchar(40) not null,
  external_id varchar(120) collate utf8mb4_bin not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_credit_customer foreign key (customer_id) references customer (id),
  constraint fk_credit_reverses foreign key (reverses) references credit (id),
  unique key uq_credit_external (external_id, source),
  unique key uq_credit_reverses (reverses),
  check (amount <> 0)
);
create index ix_credit_received on credit (received_on);
create index ix_credit_recorded on credit (recorded_at);

-- Which credit paid which charge. A taken-back allocation is a row with a negative amount.
create table allocation (
  id bigint not null primary key,
  charge_id bigint not null,
  credit_id bigint not null,
  customer_id bigint not null,
  currency char(3) not null,
  amount decimal(19,4) not null,
  allocated_on date not null,
  rule varchar(16) not null,
  reverses bigint,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_allocation_charge foreign key (charge_id) references charge (id),
  constraint fk_allocation_credit foreign key (credit_id) references credit (id),
  unique key uq_allocation_reverses (reverses),
  check (amount <> 0)
);
create index ix_allocation_account on allocation (customer_id, currency);
create index ix_allocation_recorded on allocation (recorded_at);

-- A late fee is first announced to the customer, then posted as a charge, or waived, or it lapses.
create table announced_fee (
  id bigint not null auto_increment primary key,
  fee_key varchar(120) collate utf8mb4_bin not null,
  customer_id bigint not null,
  amount decimal(19,4) not null,
  currency char(3) not null,
  rule varchar(200) not null,
  announced_on date not null,
  applies_on date not null,
  state varchar(10) not null,
  charge_id bigint,
  decided_by varchar(60),
  decided_on date,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  version int not null,
  constraint fk_fee_customer foreign key (customer_id) references customer (id),
  unique key uq_fee_key (fee_key)
);

-- A hash over the rows recorded up to the end of a day and after the seal before, chained to that: reading the ledger
-- again must give it again.
create table ledger_seal (
  sealed_on date not null primary key,
  sealed_until datetime(6) not null,
  rows_sealed bigint not null,
  hash char(64) not null,
  previous_hash char(64) not null,
  recorded_at datetime(6) not null
);
