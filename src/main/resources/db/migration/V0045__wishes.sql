-- What people asked of us about when and how they are reached (rule T4); a wish that is lifted stays on record.
create table contact_wish (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  contact_id bigint,
  kind varchar(16) not null,
  channel varchar(10),
  from_time char(5),
  to_time char(5),
  weekdays varchar(7),
  words varchar(500),
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  lifted_by varchar(60),
  lifted_at datetime(6),
  constraint fk_wish_customer foreign key (customer_id) references customer (id)
);

-- Whether the number rings at the person's place of work (rule F2 counts it apart).
alter table contact add column work_number boolean not null default false;
