-- Why a person took back what a credit had paid. Few allocations have one, so it has a table of its own; charges and
-- credits have had a text from the beginning.
create table allocation_note (
  allocation_id bigint not null primary key,
  note varchar(500) not null,
  constraint fk_allocation_note foreign key (allocation_id) references allocation (id)
);
