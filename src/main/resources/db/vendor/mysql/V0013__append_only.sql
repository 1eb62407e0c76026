create trigger charge_no_update before update on charge for each row
  signal sqlstate '45000' set message_text = 'Rows of charge are only added: post a correction instead';
create trigger charge_no_delete before delete on charge for each row
  signal sqlstate '45000' set message_text = 'Rows of charge are only added: post a correction instead';
create trigger credit_no_update before update on credit for each row
  signal sqlstate '45000' set message_text = 'Rows of credit are only added: post a correction instead';
create trigger credit_no_delete before delete on credit for each row
  signal sqlstate '45000' set message_text = 'Rows of credit are only added: post a correction instead';
create trigger allocation_no_update before update on allocation for each row
  signal sqlstate '45000' set message_text = 'Rows of allocation are only added: post a correction instead';
create trigger allocation_no_delete before delete on allocation for each row
  signal sqlstate '45000' set message_text = 'Rows of allocation are only added: post a correction instead';
create trigger case_event_no_update before update on case_event for each row
  signal sqlstate '45000' set message_text = 'Rows of case_event are only added: post a correction instead';
create trigger case_event_no_delete before delete on case_event for each row
  signal sqlstate '45000' set message_text = 'Rows of case_event are only added: post a correction instead';
