-- A person gave a text or email from nobody known to a customer (messaging.inbound.GivenTexts); contact_id is 0 where it
-- was not remembered whose address or number it is.
alter table inbound_sender add column given_by varchar(60);
alter table inbound_sender add column given_at datetime(6);
