create trigger ageing_review_sign_off_no_update before update on ageing_review_sign_off for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
create trigger ageing_review_sign_off_no_delete before delete on ageing_review_sign_off for each row call 'io.dunwell.kernel.AppendOnlyTrigger';
