create table night_run (
  id bigint not null auto_increment primary key,
  business_date date not null,
  state varchar(12) not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  started_by varchar(60) not null,
  version int not null
);
create index ix_night_date on night_run (business_date);
create index ix_night_state on night_run (state);

-- The night's lock, always there, so that taking it is one update.
insert into named_lock (name, holder, held_until) values ('night', null, null);

create table night_step (
  id bigint not null auto_increment primary key,
  run_id bigint not null,
  position int not null,
  name varchar(40) not null,
  label varchar(120) not null,
  state varchar(12) not null,
  done bigint not null,
  expected bigint not null,
  failed bigint not null,
  summary varchar(500),
  started_at datetime(6),
  finished_at datetime(6),
  constraint fk_night_step_run foreign key (run_id) references night_run (id),
  unique key uq_night_step (run_id, position)
);

-- What a step counted, in the order it is told; the words are nightly.Tally's.
create table night_count (
  id bigint not null auto_increment primary key,
  run_id bigint not null,
  step_name varchar(40) not null,
  tally varchar(30) not null,
  amount bigint not null,
  constraint fk_night_count_run foreign key (run_id) references night_run (id)
);
create index ix_night_count_run on night_count (run_id);

create table night_failure (
  id bigint not null auto_increment primary key,
  run_id bigint not null,
  step_name varchar(40) not null,
  subject varchar(120) not null,
  sentence varchar(500) not null,
  constraint fk_night_failure_run foreign key (run_id) references night_run (id)
);
create index ix_night_failure_run on night_failure (run_id);

create table ageing_snapshot (
  taken_on date not null,
  currency char(3) not null,
  bucket varchar(10) not null,
  amount decimal(19,4) not null,
  accounts bigint not null,
  primary key (taken_on, currency, bucket)
);
