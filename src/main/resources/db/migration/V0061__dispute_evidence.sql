-- Files that prove what a dispute is about; what is taken away stays, with who took it and why.
create table dispute_evidence (
  id bigint not null auto_increment primary key,
  dispute_id bigint not null,
  kind varchar(16) not null,
  file_name varchar(150) not null,
  content_type varchar(60) not null,
  size_bytes bigint not null,
  sha256 char(64) not null,
  content longblob not null,
  added_on date not null,
  added_by varchar(60) not null,
  added_at datetime(6) not null,
  removed_on date,
  removed_by varchar(60),
  removed_at datetime(6),
  removed_why varchar(500),
  constraint fk_dispute_evidence_dispute foreign key (dispute_id) references dispute (id)
);
