-- The words by which customers are found: of their names and numbers, of the names of those we talk to (contact_id, else
-- 0), their email addresses ("@", and "." for the part behind the @) and telephones ("+" with the country, "#" without,
-- "<" from the last digit backwards). Whoever writes a customer or a contact writes these in the same transaction.
create table customer_word (
  word varchar(120) collate utf8mb4_bin not null,
  customer_id bigint not null,
  contact_id bigint not null,
  primary key (word, customer_id, contact_id)
);
create index ix_customer_word_customer on customer_word (customer_id, word);

-- How far the customers of earlier versions have got their words: SQL cannot fold names.
create table customer_word_progress (
  id int not null primary key,
  done_until bigint not null,
  last_customer bigint not null,
  check (id = 1)
);
insert into customer_word_progress (id, done_until, last_customer)
  select 1, 0, coalesce(max(id), 0) from customer;
