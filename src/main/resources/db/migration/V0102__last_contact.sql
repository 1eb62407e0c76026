-- Messages that chase count as contact, too; cases that were opened before that was written down take their latest one.
update collection_case set last_contact_on = (
    select max(m.business_date) from outbound_message m
    where m.case_id = collection_case.id and m.purpose <> 'CONFIRMATION' and m.state <> 'WITHHELD')
where closed_on is null and exists (
    select 1 from outbound_message m
    where m.case_id = collection_case.id and m.purpose <> 'CONFIRMATION' and m.state <> 'WITHHELD'
      and (collection_case.last_contact_on is null or m.business_date > collection_case.last_contact_on));
