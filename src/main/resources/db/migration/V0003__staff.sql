create table staff_member (
  id bigint not null auto_increment primary key,
  login varchar(60) not null,
  name varchar(120) not null,
  password_hash varchar(100) not null,
  role varchar(20) not null,
  language varchar(5) not null,
  active boolean not null,
  must_change_password boolean not null,
  failed_sign_ins int not null,
  locked_until datetime(6),
  session_number int not null,
  recorded_by varchar(60) not null,
  recorded_at datetime(6) not null,
  unique key uq_staff_login (login)
);
