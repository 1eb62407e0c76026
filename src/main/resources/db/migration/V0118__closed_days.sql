-- Days on which the company is closed of its own accord. Those that are over stay: what was counted then can be counted again.
create table closed_day (
  closed_on date not null primary key,
  reason varchar(120) not null
);
