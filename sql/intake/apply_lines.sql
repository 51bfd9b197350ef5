-- intake/apply_lines
-- does:    writes down the one fate of every delivered line; what is held for a person without a book is parked
-- grain:   one row per delivered record
-- reads:   staging.line, staging.line_plan, staging.link_plan, batch.delivery, source.statement, source.record, registry.link, quality.rejected_line
-- writes:  quality.delivery_line
-- params:  :run, :from, :to
-- rerun:   same input changes zero rows
insert into quality.delivery_line (delivery_id, record, line, fate, source, statement_id)
select l.delivery_id, l.record, l.line,
    case
        when p.ordinal is null then 'rejected'
        when p.fate in ('created', 'updated') and (k.record_id is null or s.statement_id = any (r.set_aside)) then 'parked'
        else p.fate
    end,
    l.source, case when p.fate <> 'duplicate' then s.statement_id end
from staging.line l
join batch.delivery d on d.delivery_id = l.delivery_id and d.claimed_by_run = :run and d.state = 'CLAIMED'
left join staging.line_plan p on p.run_id = :run and p.ordinal = l.ordinal
left join source.statement s on s.source = l.source and s.raw_hash = l.raw_hash
left join source.record r on r.record_id = s.record_id
left join registry.link k on k.record_id = s.record_id
where l.run_id = :run and l.ordinal between :from and :to
order by l.delivery_id, l.record
on conflict do nothing
