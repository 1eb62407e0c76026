create trigger consent_event_no_update before update on consent_event for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger consent_event_no_delete before delete on consent_event for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
