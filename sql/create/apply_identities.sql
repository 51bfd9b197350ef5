-- create/apply_identities
-- does:    keeps the identifiers of the books that open or change
-- grain:   one row per identifier of a book with the runs between which it held
-- reads:   staging.book_plan
-- writes:  registry.identity
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
insert into registry.identity (kind, value, book_id, since_run)
select i.kind, i.value, p.book_id, :run
from staging.book_plan p
cross join lateral (
    select 'CITIZEN_NUMBER' as kind, p.citizen_id as value where p.citizen_id is not null
    union all
    select distinct 'PREVIOUS_NUMBER', unnest(string_to_array(p.previous_id_numbers, ';')) where p.previous_id_numbers is not null
    union all
    select 'SOCIAL_INSURANCE_NUMBER', p.social_insurance_number where p.social_insurance_number is not null
    union all
    select 'INSURANCE_CARD', p.insurance_card_number where p.insurance_card_number is not null
    union all
    select 'IMMUNIZATION_ID', p.immunization_id where p.immunization_id is not null
) i
where p.run_id = :run and p.group_no between :from and :to and p.kind in ('OPEN', 'CHANGE')
    and case p.kind
        -- a book of this run has nothing yet, and a range is written whole or not at all: its first book with a number tells
        when 'OPEN' then not exists (
            select 1 from registry.identity held
            where held.book_id = (
                select min(first.book_id) from staging.book_plan first
                where first.run_id = :run and first.group_no between :from and :to and first.kind = 'OPEN'
                    and coalesce(first.citizen_id, first.previous_id_numbers, first.social_insurance_number, first.insurance_card_number, first.immunization_id) is not null
            )
        )
        -- looked up one by one: a range must not read all that the ranges before it have kept
        else (
            select true from registry.identity held
            where held.book_id = p.book_id and held.kind = i.kind and held.value = i.value and held.until_run is null
        ) is null
    end
-- the indexes by value are the large ones: page after page instead of here and there; books of a range are neighbours anyway
order by i.value, i.kind, p.book_id
