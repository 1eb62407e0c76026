-- What remedies a dispute beside a credit note, who decided, and who took it back (disputes.Dispute).
alter table dispute add column replacement_reference varchar(80);
alter table dispute add column replacement_on date;
alter table dispute add column held_until date;
alter table dispute add column restarts_on date;
alter table dispute add column withdrawn_by varchar(10);
alter table dispute add column resolved_by varchar(60);
alter table dispute add column resolved_at datetime(6);

-- Another owner, another day for the answer: what it was, what it became and why.
create table dispute_change (
  id bigint not null auto_increment primary key,
  dispute_id bigint not null,
  kind varchar(12) not null,
  was varchar(60),
  became varchar(60),
  why varchar(500),
  changed_on date not null,
  changed_by varchar(60) not null,
  changed_at datetime(6) not null,
  constraint fk_dispute_change_dispute foreign key (dispute_id) references dispute (id)
);
