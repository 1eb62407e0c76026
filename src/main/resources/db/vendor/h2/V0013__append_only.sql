create trigger charge_no_update before update on charge for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger charge_no_delete before delete on charge for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger credit_no_update before update on credit for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger credit_no_delete before delete on credit for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger allocation_no_update before update on allocation for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger allocation_no_delete before delete on allocation for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger case_event_no_update before update on case_event for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger case_event_no_delete before delete on case_event for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
