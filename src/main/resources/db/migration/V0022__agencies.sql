-- What to mind when placing, and which agency gets the accounts.
alter table agency add column note varchar(1000);
alter table agency add column usual boolean not null default false;
