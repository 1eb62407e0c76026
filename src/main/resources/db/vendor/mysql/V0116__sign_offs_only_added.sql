create trigger ageing_review_sign_off_no_update before update on ageing_review_sign_off for each row
  signal sqlstate '45000' set message_text = 'Rows of ageing_review_sign_off are only added: post a correction instead';
create trigger ageing_review_sign_off_no_delete before delete on ageing_review_sign_off for each row
  signal sqlstate '45000' set message_text = 'Rows of ageing_review_sign_off are only added: post a correction instead';
