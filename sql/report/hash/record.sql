-- report/hash/record
-- does:    the persons of the sources without surrogate keys; what is set aside by its content
-- grain:   one text per source record
-- reads:   source.record, source.statement
-- writes:  nothing
-- params:  none
-- rerun:   reads only
select (to_jsonb(r) - '{record_id,set_aside}'::text[] || jsonb_build_object('set_aside', (
        select jsonb_agg(s.raw_hash order by s.raw_hash)
        from unnest(r.set_aside) a (statement_id)
        join source.statement s on s.statement_id = a.statement_id
    )))::text as content
from source.record r
order by r.source collate "C", r.record_key collate "C"
