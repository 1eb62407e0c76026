create trigger allocation_note_no_update before update on allocation_note for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger allocation_note_no_delete before delete on allocation_note for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
