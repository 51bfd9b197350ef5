-- create/end_identities
-- does:    ends the identifiers that books no longer have
-- grain:   one row per ended identifier
-- reads:   staging.book_plan, registry.book
-- writes:  registry.identity
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
update registry.identity i
set until_run = :run
from staging.book_plan p
join registry.book b on b.book_id = p.book_id
where p.run_id = :run and p.group_no between :from and :to
    and i.book_id = p.book_id and i.until_run is null
    and (p.kind in ('MERGE', 'RETIRE')
        or not coalesce(
            case i.kind
                when 'CITIZEN_NUMBER' then i.value = p.citizen_id
                when 'PREVIOUS_NUMBER' then i.value = any (string_to_array(p.previous_id_numbers, ';'))
                when 'SOCIAL_INSURANCE_NUMBER' then i.value = p.social_insurance_number
                when 'INSURANCE_CARD' then i.value = p.insurance_card_number
                when 'IMMUNIZATION_ID' then i.value = p.immunization_id
            end, false))
