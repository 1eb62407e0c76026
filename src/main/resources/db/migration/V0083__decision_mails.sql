-- Where a person is written to about what waits for them; null for nowhere.
alter table staff_member add column email varchar(254);

-- Who was asked by mail to decide a task: once each, whatever became of the mail.
create table decision_mail (
  id bigint not null auto_increment primary key,
  task_id varchar(64) not null,
  member_id bigint not null,
  state varchar(16) not null,
  remark varchar(500),
  tried_at datetime(6) not null,
  constraint fk_decision_mail_member foreign key (member_id) references staff_member (id),
  unique key uq_decision_mail (task_id, member_id)
);
