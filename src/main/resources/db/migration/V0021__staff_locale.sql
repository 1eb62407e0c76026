-- How pages write numbers and dates for a person, e.g. de-DE; absent: as in the company's country.
alter table staff_member add column locale varchar(16);
