-- Where an agency takes packages by SFTP, and the fingerprint of its server's key.
alter table agency add column sftp_address varchar(300);
alter table agency add column sftp_host_key varchar(80);

-- The last try to put a package there; what arrived stands in placement_delivery.
create table placement_drop (
  placement_id bigint not null primary key,
  tries int not null,
  tried_at datetime(6) not null,
  remark varchar(500),
  constraint fk_drop_placement foreign key (placement_id) references placement (id)
);
