create trigger write_off_no_update before update on write_off for each row
  signal sqlstate '45000' set message_text = 'Rows of write_off are only added: post a correction instead';
create trigger write_off_no_delete before delete on write_off for each row
  signal sqlstate '45000' set message_text = 'Rows of write_off are only added: post a correction instead';
create trigger transfer_no_update before update on transfer for each row
  signal sqlstate '45000' set message_text = 'Rows of transfer are only added: post a correction instead';
create trigger transfer_no_delete before delete on transfer for each row
  signal sqlstate '45000' set message_text = 'Rows of transfer are only added: post a correction instead';
