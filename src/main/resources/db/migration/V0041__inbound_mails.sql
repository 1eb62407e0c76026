-- A mail as a whole; attachments are named, one a line, and stay in the mailbox.
create table inbound_mail (
  text_id bigint not null primary key,
  whole mediumtext not null,
  attachments varchar(4000) not null,
  constraint fk_inbound_mail foreign key (text_id) references inbound_text (id)
);
