-- What was said about text messages to a number, and about email to an address: only ever added (customers.TextConsents,
-- customers.EmailConsents). It knows either by its SHA-256 only, and points to nothing, so that a STOP stays when the
-- person's details are erased.
-- Kinds: STOPPED, STARTED (for everybody with the address), AGREED, TAKEN_BACK, NOT_TAKEN (for one person).
-- How: SMS, EMAIL, LINK, PERSON, FILE, PROVIDER.
create table consent_event (
  id bigint not null auto_increment primary key,
  channel varchar(10) not null,
  address_hash char(64) not null,
  customer_id bigint,
  contact_id bigint,
  kind varchar(12) not null,
  how varchar(10) not null,
  words varchar(500),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null
);
create index ix_consent_address on consent_event (address_hash, id);
create index ix_consent_customer on consent_event (customer_id, id);
