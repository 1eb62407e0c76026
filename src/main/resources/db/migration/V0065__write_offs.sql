-- Why a debt was given up, who asked for it and who approved it; the amount stands on the credit. Rows are only added.
create table write_off (
  credit_id bigint not null primary key,
  reason varchar(16) not null,
  requested_by varchar(60) not null,
  approved_by varchar(60) not null,
  constraint fk_write_off_credit foreign key (credit_id) references credit (id)
);

-- Money that moves between our own accounts because of a customer's payment; no customer's balance sees it. A transfer
-- that takes another back is negative and names it. Rows are only added.
create table transfer (
  id bigint not null primary key,
  customer_id bigint not null,
  currency char(3) not null,
  kind varchar(24) not null,
  reference varchar(120) not null,
  moved_on date not null,
  amount decimal(19,4) not null,
  reverses bigint,
  external_id varchar(120) collate utf8mb4_bin not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_transfer_customer foreign key (customer_id) references customer (id),
  constraint fk_transfer_reverses foreign key (reverses) references transfer (id),
  unique key uq_transfer_external (external_id),
  unique key uq_transfer_reverses (reverses),
  check (amount <> 0)
);
create index ix_transfer_recorded on transfer (recorded_at);

-- What is set aside for bad debt, by age; the newest row of a bucket on a day counts. Rows are only added.
create table provision_rate (
  id bigint not null auto_increment primary key,
  bucket varchar(12) not null,
  percent decimal(7,4) not null,
  valid_from date not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null
);
