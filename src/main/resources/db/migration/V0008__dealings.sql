create table payment_plan (
  id bigint not null auto_increment primary key,
  plan_key varchar(120) not null,
  customer_id bigint not null,
  amount decimal(19,4) not null,
  currency char(3) not null,
  state varchar(12) not null,
  offered_on date not null,
  answer_by date not null,
  decided_on date,
  note varchar(1000),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  version int not null,
  constraint fk_plan_customer foreign key (customer_id) references customer (id),
  unique key uq_plan_key (plan_key)
);
create index ix_plan_account on payment_plan (customer_id, currency);
create index ix_plan_answer on payment_plan (state, answer_by);

-- A promise to pay; an instalment of a plan is one too.
create table promise (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  amount decimal(19,4) not null,
  currency char(3) not null,
  made_on date not null,
  due_on date not null,
  grace_until date not null,
  method varchar(40),
  promised_by varchar(120),
  note varchar(1000),
  standing varchar(14) not null,
  judged_on date,
  received decimal(19,4) not null,
  plan_id bigint,
  instalment int not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  version int not null,
  constraint fk_promise_customer foreign key (customer_id) references customer (id),
  constraint fk_promise_plan foreign key (plan_id) references payment_plan (id)
);
create index ix_promise_account on promise (customer_id, currency);
create index ix_promise_due on promise (standing, grace_until);

create table promise_charge (
  promise_id bigint not null,
  charge_id bigint not null,
  primary key (promise_id, charge_id),
  constraint fk_promise_charge_promise foreign key (promise_id) references promise (id),
  constraint fk_promise_charge_charge foreign key (charge_id) references charge (id)
);

create table dispute (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  amount decimal(19,4) not null,
  currency char(3) not null,
  reason varchar(24) not null,
  opened_on date not null,
  answer_due_on date not null,
  state varchar(10) not null,
  resolved_on date,
  credited decimal(19,4) not null,
  note varchar(1000),
  resolution_note varchar(1000),
  owner_login varchar(60),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  version int not null,
  constraint fk_dispute_customer foreign key (customer_id) references customer (id)
);
create index ix_dispute_account on dispute (customer_id, currency);
create index ix_dispute_answer on dispute (state, answer_due_on);

create table dispute_charge (
  dispute_id bigint not null,
  charge_id bigint not null,
  primary key (dispute_id, charge_id),
  constraint fk_dispute_charge_dispute foreign key (dispute_id) references dispute (id),
  constraint fk_dispute_charge_charge foreign key (charge_id) references charge (id)
);

create table agency (
  id bigint not null auto_increment primary key,
  name varchar(120) not null,
  email varchar(200),
  commission_percent decimal(7,4) not null,
  active boolean not null,
  version int not null,
  unique key uq_agency_name (name)
);

create table placement (
  id bigint not null auto_increment primary key,
  placement_key varchar(120) not null,
  agency_id bigint not null,
  customer_id bigint not null,
  amount decimal(19,4) not null,
  currency char(3) not null,
  placed_on date not null,
  state varchar(10) not null,
  ended_on date,
  approved_by varchar(60) not null,
  note varchar(1000),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  version int not null,
  constraint fk_placement_customer foreign key (customer_id) references customer (id),
  constraint fk_placement_agency foreign key (agency_id) references agency (id),
  unique key uq_placement_key (placement_key)
);
create index ix_placement_account on placement (customer_id, currency);
