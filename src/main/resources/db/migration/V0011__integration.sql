create table import_mapping (
  id bigint not null auto_increment primary key,
  name varchar(80) not null,
  kind varchar(20) not null,
  spec text not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  version int not null,
  unique key uq_mapping_name (name)
);

create table import_run (
  id bigint not null auto_increment primary key,
  file_name varchar(255) not null,
  sha256 char(64) not null,
  kind varchar(20) not null,
  format varchar(40) not null,
  state varchar(12) not null,
  business_date date not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  lines_read bigint not null,
  accepted bigint not null,
  unchanged bigint not null,
  differing bigint not null,
  rejected bigint not null,
  message varchar(500),
  recorded_by varchar(60) not null,
  version int not null
);
create index ix_import_started on import_run (started_at);

create table rejected_line (
  id bigint not null auto_increment primary key,
  run_id bigint not null,
  line_no bigint not null,
  field varchar(80) not null,
  severity varchar(10) not null,
  sentence varchar(500) not null,
  line_text varchar(2000),
  constraint fk_rejected_run foreign key (run_id) references import_run (id)
);
create index ix_rejected_run on rejected_line (run_id, line_no);
