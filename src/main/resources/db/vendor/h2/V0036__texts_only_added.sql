create trigger text_version_no_update before update on text_version for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger text_version_no_delete before delete on text_version for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger suit_intent_no_update before update on suit_intent for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger suit_intent_no_delete before delete on suit_intent for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
