-- A treatment that begins again for younger debt counts its stages anew; how far the whole case ever went is kept for reports.
alter table collection_case add column highest_stage int not null default 0;
update collection_case set highest_stage = stage_reached;
