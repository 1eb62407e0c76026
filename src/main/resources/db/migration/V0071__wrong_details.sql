-- Since when a way to reach a customer is known to be wrong, and when a number was last known to be theirs (rule C10).
alter table contact add column phone_wrong_on date;
alter table contact add column phone_confirmed_on date;
alter table customer add column address_wrong_on date;

-- Who changed which of a customer's details when; not what they were before (customers.ContactChanges).
create table contact_change (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  contact_id bigint,
  kind varchar(12) not null,
  fields varchar(200) not null,
  changed_by varchar(60) not null,
  changed_at datetime(6) not null,
  constraint fk_contact_change_customer foreign key (customer_id) references customer (id)
);
