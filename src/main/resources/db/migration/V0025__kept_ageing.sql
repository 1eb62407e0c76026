-- What is paid on a charge by a day is read from this alone.
create index ix_allocation_charge_paid on allocation (charge_id, allocated_on, amount);

-- The one day whose ageing is kept: when, which rows it counts for certain by their moment, and how many rows of the
-- minutes between it saw.
create table kept_ageing_day (
  kept_on date not null primary key,
  kept_at datetime(6) not null,
  recorded_before datetime(6) not null,
  rows_between bigint not null
);

-- Each account with something open at the end of that day, aged from the due date and from the issue; its place is its
-- number in the order of the page, from 1.
create table kept_ageing (
  customer_id bigint not null,
  currency char(3) not null,
  open_items bigint not null,
  due_oldest date not null,
  due_current_amount decimal(19,4) not null,
  due_d1_30 decimal(19,4) not null,
  due_d31_60 decimal(19,4) not null,
  due_d61_90 decimal(19,4) not null,
  due_d90plus decimal(19,4) not null,
  due_overdue_items bigint not null,
  issued_oldest date not null,
  issued_current_amount decimal(19,4) not null,
  issued_d1_30 decimal(19,4) not null,
  issued_d31_60 decimal(19,4) not null,
  issued_d61_90 decimal(19,4) not null,
  issued_d90plus decimal(19,4) not null,
  issued_overdue_items bigint not null,
  due_place bigint not null,
  issued_place bigint not null,
  primary key (customer_id, currency)
);
create index ix_kept_ageing_due on kept_ageing (due_place);
create index ix_kept_ageing_issued on kept_ageing (issued_place);

-- Their sums.
create table kept_ageing_total (
  basis varchar(12) not null,
  currency char(3) not null,
  accounts bigint not null,
  open_items bigint not null,
  overdue_items bigint not null,
  current_amount decimal(19,4) not null,
  d1_30 decimal(19,4) not null,
  d31_60 decimal(19,4) not null,
  d61_90 decimal(19,4) not null,
  d90plus decimal(19,4) not null,
  primary key (basis, currency)
);

-- Credit that paid nothing yet on that day, as far as its rows were recorded in time.
create table kept_unapplied (
  currency char(3) not null primary key,
  amount decimal(19,4) not null
);
