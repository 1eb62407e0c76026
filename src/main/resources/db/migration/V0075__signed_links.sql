-- Addresses with which somebody who does not sign in does one thing, once (links). The reference is 160 random bits,
-- hexadecimal. Rows stay, so that old messages are answered with what became of their link.
create table signed_link (
  reference char(40) not null primary key,
  purpose varchar(40) not null,
  subject varchar(80) not null,
  valid_until datetime(6) not null,
  used_at datetime(6),
  withdrawn_at datetime(6),
  made_at datetime(6) not null,
  key ix_signed_link_subject (purpose, subject)
);
