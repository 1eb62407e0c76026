create trigger consent_event_no_update before update on consent_event for each row
  signal sqlstate '45000' set message_text = 'Rows of consent_event are only added: post a correction instead';
create trigger consent_event_no_delete before delete on consent_event for each row
  signal sqlstate '45000' set message_text = 'Rows of consent_event are only added: post a correction instead';
