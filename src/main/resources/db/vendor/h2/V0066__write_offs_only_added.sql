create trigger write_off_no_update before update on write_off for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger write_off_no_delete before delete on write_off for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger transfer_no_update before update on transfer for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger transfer_no_delete before delete on transfer for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
