-- Blocks of ids for rows that are written in bulk (see kernel.Ids).
create table id_block (
  name varchar(40) not null primary key,
  next_value bigint not null
);

-- The one company this installation works for, founded at the first start.
create table company (
  id int not null primary key,
  name varchar(200) not null,
  mode varchar(10) not null,
  zone varchar(60) not null,
  country char(2) not null,
  region varchar(10) not null,
  currency char(3) not null,
  language varchar(5) not null,
  day_begins varchar(5) not null,
  grace_days int not null,
  mail_transit_days int not null,
  first_contact_days int not null,
  minimum_to_chase decimal(19,4) not null,
  email varchar(200),
  phone varchar(40),
  postal_address varchar(500),
  founded_at datetime(6) not null,
  check (id = 1)
);

-- The demo company's clock, kept over a restart. A live company has no row and the page refuses to write one.
create table demo_clock (
  id int not null primary key,
  moved_to datetime(6) not null,
  check (id = 1)
);

-- One holder at a time for work that must not run twice at once (the night).
create table named_lock (
  name varchar(40) not null primary key,
  holder varchar(80),
  held_until datetime(6)
);
