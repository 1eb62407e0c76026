-- How documents are numbered that people write here; a kind without a row is not numbered.
create table number_range (
  kind varchar(16) not null primary key,
  prefix varchar(24) not null,
  digits int not null,
  next_number bigint not null,
  check (digits between 1 and 10),
  check (next_number > 0)
);
