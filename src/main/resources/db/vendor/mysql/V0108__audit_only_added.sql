create trigger audit_entry_no_update before update on audit_entry for each row
  signal sqlstate '45000' set message_text = 'Rows of audit_entry are only added: post a correction instead';
create trigger audit_entry_no_delete before delete on audit_entry for each row
  signal sqlstate '45000' set message_text = 'Rows of audit_entry are only added: post a correction instead';
