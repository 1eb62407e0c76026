-- What people changed that leaves no trace in a table of its own: people and sign-ins, the company's settings, agencies,
-- customers' terms, decisions. Rows are only added (staff.Audit); everything else is read where it stands.
create table audit_entry (
  id bigint not null auto_increment primary key,
  kind varchar(16) not null,
  -- Whom or what it is about: a sign-in name, an agency, a setting.
  subject varchar(120) not null,
  customer_id bigint,
  sentence varchar(300) not null,
  was varchar(500),
  became varchar(500),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null
);
create index ix_audit_recorded on audit_entry (recorded_at);
create index ix_audit_customer on audit_entry (customer_id, recorded_at);

-- The trail is read newest first.
create index ix_event_recorded on case_event (recorded_at);
create index ix_conversation_recorded on conversation (recorded_at);
create index ix_promise_recorded on promise (recorded_at);
create index ix_customer_recorded on customer (recorded_at);
create index ix_consent_recorded on consent_event (recorded_at);
