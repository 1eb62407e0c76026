-- The look at the ageing that a supervisor owes each week, kept as it was when the week began.
create table ageing_review (
  week_begins date not null primary key,
  as_of date not null,
  compared_with date not null,
  due_on date not null,
  opened_at datetime(6) not null
);

-- What was owed by age on that day and a week before.
create table ageing_review_amount (
  week_begins date not null,
  currency char(3) not null,
  bucket varchar(10) not null,
  amount decimal(19,4) not null,
  amount_before decimal(19,4) not null,
  primary key (week_begins, currency, bucket),
  constraint fk_review_amount foreign key (week_begins) references ageing_review (week_begins)
);

-- The accounts to talk about.
create table ageing_review_line (
  week_begins date not null,
  customer_id bigint not null,
  currency char(3) not null,
  overdue decimal(19,4) not null,
  over60 decimal(19,4) not null,
  over90 decimal(19,4) not null,
  overdue_before decimal(19,4) not null,
  over60_before decimal(19,4) not null,
  over90_before decimal(19,4) not null,
  moved_past int not null,
  is_largest boolean not null,
  agency_on date,
  primary key (week_begins, customer_id, currency),
  constraint fk_review_line foreign key (week_begins) references ageing_review (week_begins),
  constraint fk_review_line_customer foreign key (customer_id) references customer (id)
);

create table ageing_review_note (
  week_begins date not null,
  customer_id bigint not null,
  currency char(3) not null,
  note varchar(500) not null,
  noted_by varchar(60) not null,
  noted_at datetime(6) not null,
  primary key (week_begins, customer_id, currency),
  constraint fk_review_note foreign key (week_begins, customer_id, currency)
    references ageing_review_line (week_begins, customer_id, currency)
);

-- Who stood for having looked: once, for good.
create table ageing_review_sign_off (
  week_begins date not null primary key,
  comment varchar(1000) not null,
  signed_by varchar(60) not null,
  signed_at datetime(6) not null,
  constraint fk_review_sign_off foreign key (week_begins) references ageing_review (week_begins)
);
