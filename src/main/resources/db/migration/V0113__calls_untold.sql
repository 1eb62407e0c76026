-- The number that was dialled, and since when a call that was begun here is known to have reached nobody. Without either
-- this or a conversation it is not told what came of it.
alter table phone_call add column dialled varchar(40);
alter table phone_call add column unanswered_at datetime(6);
create index ix_call_account on phone_call (customer_id, currency, begun_at);
