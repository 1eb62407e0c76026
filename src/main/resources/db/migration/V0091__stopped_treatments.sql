-- Whose waits were moved on: a treatment that began anew since then has waits of its own.
alter table stopped_clock add column treatment varchar(64);
