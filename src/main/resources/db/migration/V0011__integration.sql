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

-- One file taken in, or waiting for a person to say how it is to be read.
create table import_run (
  id bigint not null auto_increment primary key,
  file_name varchar(255) not null,
  stored_as varchar(255),
  sha256 char(64) not null,
  kind varchar(20) not null,
  mapping varchar(80),
  answers text,
  state varchar(12) not null,
  business_date date not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  lines_read bigint not null,
  accepted bigint not null,
  unchanged bigint not null,
  differing bigint not null,
  rejected bigint not null,
  left_out bigint not null,
  message varchar(1000),
  recorded_by varchar(60) not null,
  version int not null
);
create index ix_import_started on import_run (started_at);
create index ix_import_file on import_run (sha256);

create table rejected_line (
  id bigint not null auto_increment primary key,
  run_id bigint not null,
  line_no bigint not null,
  field varchar(80) not null,
  severity varchar(10) not null,
  sentence varchar(500) not null,
  line_text varchar(2000) not null,
  constraint fk_rejected_run foreign key (run_id) references import_run (id)
);
create index ix_rejected_run on rejected_line (run_id, line_no);

-- How much of an invoice a book said was paid when it was last imported: the next import posts only what came since.
create table imported_paid (
  external_id varchar(120) collate utf8mb4_bin not null,
  source varchar(40) not null,
  paid decimal(19,4) not null,
  currency char(3) not null,
  steps int not null,
  primary key (external_id, source)
);

-- Every entry of a bank statement that concerns us, also those for which no customer was found.
create table bank_entry (
  id bigint not null auto_increment primary key,
  entry_key varchar(120) not null,
  run_id bigint not null,
  bank_account varchar(60) not null,
  booked_on date not null,
  amount decimal(19,4) not null,
  currency char(3) not null,
  incoming boolean not null,
  end_to_end_id varchar(80),
  servicer_reference varchar(80),
  counterparty varchar(200),
  counterparty_account varchar(60),
  remittance varchar(1000),
  state varchar(12) not null,
  credit_id bigint,
  version int not null,
  constraint fk_bank_run foreign key (run_id) references import_run (id),
  unique key uq_bank_entry (entry_key)
);
create index ix_bank_end_to_end on bank_entry (end_to_end_id);
create index ix_bank_state on bank_entry (state, booked_on);
