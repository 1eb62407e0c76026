-- What the agency answered, what it keeps of each account, and how a placement ended.
alter table placement add column agency_reference varchar(120);
alter table placement add column acknowledged_on date;
alter table placement add column acknowledged_by varchar(60);
alter table placement add column commission_percent decimal(7,4);
alter table placement add column ended_by varchar(60);
alter table placement add column end_note varchar(1000);
-- Credits up to this one were in the package; later ones the agency is told of.
alter table placement add column last_credit_id bigint not null default 0;

-- In how many business days an agency says that it has an account.
alter table agency add column acknowledge_days int not null default 5;

-- What the agency is given, as it was on the day of the placement: built once, kept as it is.
create table placement_package (
  placement_id bigint not null primary key,
  as_of date not null,
  built_at datetime(6) not null,
  sha256 char(64) not null,
  content longblob not null,
  constraint fk_package_placement foreign key (placement_id) references placement (id)
);

-- Who took the package out of the house, or where it was sent.
create table placement_delivery (
  id bigint not null auto_increment primary key,
  placement_id bigint not null,
  delivered_by varchar(60) not null,
  delivered_at datetime(6) not null,
  constraint fk_delivery_placement foreign key (placement_id) references placement (id)
);

-- What the agency collected, by the lines of its statements.
create table agency_payment (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  statement varchar(60) not null,
  line int not null,
  placement_id bigint not null,
  credit_id bigint not null,
  amount decimal(19,4) not null,
  currency char(3) not null,
  commission decimal(19,4) not null,
  collected_on date not null,
  remitted_on date,
  taken_back_on date,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  version int not null,
  constraint fk_agency_payment_agency foreign key (agency_id) references agency (id),
  constraint fk_agency_payment_placement foreign key (placement_id) references placement (id),
  constraint fk_agency_payment_credit foreign key (credit_id) references credit (id),
  unique key uq_agency_payment_line (statement, line, agency_id)
);

-- What the agency must be told: by email where it has an address, else by a person.
create table agency_notice (
  id bigint not null auto_increment primary key,
  notice_key varchar(120) not null,
  placement_id bigint not null,
  kind varchar(16) not null,
  sentence varchar(500) not null,
  happened_on date not null,
  state varchar(10) not null,
  told_by varchar(60),
  told_at datetime(6),
  remark varchar(500),
  recorded_at datetime(6) not null,
  version int not null,
  constraint fk_notice_placement foreign key (placement_id) references placement (id),
  unique key uq_notice_key (notice_key)
);
create index ix_notice_state on agency_notice (state);
