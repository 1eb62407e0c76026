-- What was offered, so that the letter can name each instalment.
alter table payment_plan add column instalments int not null default 0;
alter table payment_plan add column every_days int not null default 0;
