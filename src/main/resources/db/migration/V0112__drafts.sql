-- What a person has typed into a form and not saved yet: for that person alone, gone once it is saved.
create table draft (
  login varchar(60) not null,
  place varchar(200) not null,
  fields mediumtext not null,
  kept_at datetime(6) not null,
  primary key (login, place)
);
create index ix_draft_kept on draft (kept_at);
