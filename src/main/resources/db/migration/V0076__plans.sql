-- How a plan was proposed, approved and accepted (promises). Plans of before have no parts: they are reckoned from
-- instalments and every_days.
alter table payment_plan add column proposed_by varchar(10);
alter table payment_plan add column rhythm varchar(12);
alter table payment_plan add column down_payment boolean not null default false;
alter table payment_plan add column waives_fees boolean not null default false;
alter table payment_plan add column predecessor_id bigint;
-- The limits it exceeds, in sentences, while and after it needed an approval; who approved or refused it.
alter table payment_plan add column beyond varchar(1000);
alter table payment_plan add column decided_by varchar(60);
alter table payment_plan add column accepted_how varchar(10);
alter table payment_plan add column accepted_name varchar(120);
alter table payment_plan add column accepted_on date;
alter table payment_plan add column accepted_at datetime(6);
-- SHA-256 of where the answer came from; the address itself is not kept.
alter table payment_plan add column accepted_from char(64);

create table plan_part (
  plan_id bigint not null,
  number int not null,
  due_on date not null,
  amount decimal(19,4) not null,
  primary key (plan_id, number),
  constraint fk_plan_part_plan foreign key (plan_id) references payment_plan (id)
);

create table plan_event (
  id bigint not null auto_increment primary key,
  plan_id bigint not null,
  happened_on date not null,
  sentence varchar(400) not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  constraint fk_plan_event_plan foreign key (plan_id) references payment_plan (id)
);

-- The words that were agreed, as XHTML; never changed once written.
create table plan_agreement (
  plan_id bigint not null primary key,
  language char(2) not null,
  body mediumtext not null,
  digest char(64) not null,
  made_at datetime(6) not null,
  constraint fk_plan_agreement_plan foreign key (plan_id) references payment_plan (id)
);

-- Until when a missed instalment may still be paid without breaking its plan.
alter table promise add column cure_until date;
