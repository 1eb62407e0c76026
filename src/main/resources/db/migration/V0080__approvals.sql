-- How far people may go on their own. The newest row of a scope, grade and limit counts; rows are only added.
create table authority_limit (
  id bigint not null auto_increment primary key,
  scope varchar(80) not null,
  grade varchar(20) not null,
  limit_name varchar(40) not null,
  is_set boolean not null,
  figure decimal(19,4),
  changed_by varchar(60) not null,
  changed_at datetime(6) not null
);

-- What somebody asked for and somebody else decides.
create table approval (
  id bigint not null auto_increment primary key,
  approval_key varchar(120) not null,
  kind varchar(20) not null,
  customer_id bigint not null,
  amount decimal(19,4) not null,
  currency char(3) not null,
  subject varchar(120) not null,
  what_asked varchar(500) not null,
  why_asked varchar(1000) not null,
  details varchar(2000) not null,
  state varchar(12) not null,
  asked_by varchar(60) not null,
  asked_on date not null,
  decide_by date not null,
  decided_by varchar(60),
  decided_on date,
  decision_note varchar(1000),
  recorded_at datetime(6) not null,
  version int not null,
  constraint fk_approval_customer foreign key (customer_id) references customer (id),
  unique key uq_approval_key (approval_key)
);
create index ix_approval_state on approval (state, decide_by);

-- Why a fee was taken back.
alter table announced_fee add column decided_why varchar(500);
