create trigger text_version_no_update before update on text_version for each row
  signal sqlstate '45000' set message_text = 'Rows of text_version are only added: post a correction instead';
create trigger text_version_no_delete before delete on text_version for each row
  signal sqlstate '45000' set message_text = 'Rows of text_version are only added: post a correction instead';
create trigger suit_intent_no_update before update on suit_intent for each row
  signal sqlstate '45000' set message_text = 'Rows of suit_intent are only added: post a correction instead';
create trigger suit_intent_no_delete before delete on suit_intent for each row
  signal sqlstate '45000' set message_text = 'Rows of suit_intent are only added: post a correction instead';
