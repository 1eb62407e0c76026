-- The last task a person completed on a case: a step that needs an approval records who gave it, whoever runs the step.
alter table collection_case add column last_answer varchar(80);
alter table collection_case add column last_outcome varchar(60);
alter table collection_case add column last_answer_by varchar(60);
