-- What managers wrote instead of the house's own texts (messaging.versions). Rows are only added: the newest number of a
-- place is in force; one without words brings back the house's own text.
create table text_version (
  id bigint not null auto_increment primary key,
  template varchar(60) not null,
  channel varchar(10) not null,
  language varchar(5) not null,
  number int not null,
  subject varchar(200),
  body mediumtext,
  again int,
  note varchar(300) not null,
  published_by varchar(60) not null,
  published_at datetime(6) not null,
  unique key uq_text_version (template, channel, language, number)
);

-- At most one for each place, seen by whoever may write.
create table text_draft (
  template varchar(60) not null,
  channel varchar(10) not null,
  language varchar(5) not null,
  subject varchar(200) not null,
  body mediumtext not null,
  saved_by varchar(60) not null,
  saved_at datetime(6) not null,
  version int not null,
  primary key (template, channel, language)
);

-- Whether the owner has said that a suit is really intended after a final notice; the newest row counts.
create table suit_intent (
  id bigint not null auto_increment primary key,
  intended boolean not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null
);

-- Which version wrote it: 0 for the house's own text, null until it was written.
alter table outbound_message add column text_version int;
