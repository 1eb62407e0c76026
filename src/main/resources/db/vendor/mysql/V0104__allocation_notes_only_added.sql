create trigger allocation_note_no_update before update on allocation_note for each row
  signal sqlstate '45000' set message_text = 'Rows of allocation_note are only added: post a correction instead';
create trigger allocation_note_no_delete before delete on allocation_note for each row
  signal sqlstate '45000' set message_text = 'Rows of allocation_note are only added: post a correction instead';
