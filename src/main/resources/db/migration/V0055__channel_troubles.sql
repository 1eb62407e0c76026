-- What an administrator should mend before messages leave by a channel again, and warnings that stop nothing
-- (messaging.troubles). The print tells whether the settings are still those it was met with; it is salted and slow, as
-- for passwords.
create table channel_trouble (
  channel varchar(10) not null,
  code varchar(40) not null,
  stops boolean not null,
  sentence varchar(400) not null,
  settings_print varchar(200) not null,
  since datetime(6) not null,
  last_at datetime(6) not null,
  times int not null,
  primary key (channel, code)
);
