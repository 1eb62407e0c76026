-- How the rows of a file were read, so that a row that a person has mended is read the same way.
alter table import_run add column reading text;

-- The rows of documents that were refused, whole: a person mends them in place. A row goes when it is taken.
create table refused_row (
  id bigint not null auto_increment primary key,
  run_id bigint not null,
  told_line bigint not null,
  line_no bigint not null,
  cells mediumtext not null,
  constraint fk_refused_run foreign key (run_id) references import_run (id)
);
create index ix_refused_run on refused_row (run_id, told_line, line_no);

alter table rejected_line add column mended_by varchar(60);
alter table rejected_line add column mended_at datetime(6);
create index ix_rejected_mended on rejected_line (mended_at);
