-- No further credit for a customer, since when, by whom and why.
alter table customer add column credit_hold_since date;
alter table customer add column credit_hold_by varchar(60);
alter table customer add column credit_hold_note varchar(500);
