-- The payment run of the customer that the next action of a case waits for.
alter table collection_case add column next_action_after_run date;
