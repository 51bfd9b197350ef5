-- report/find_review_record
-- does:    one source record, the book it belongs to, and its present values as its source states them
-- grain:   one row at most
-- reads:   source.record, registry.link, registry.book, source.statement, quality.delivery_line, batch.delivery
-- writes:  nothing
-- params:  :record
-- rerun:   reads only
select r.record_id, r.source, r.record_key, r.is_gone, k.tier, b.book_number, coalesce(v.fields, '{}')::text as fields
from source.record r
left join registry.link k on k.record_id = r.record_id
left join registry.book b on b.book_id = k.book_id
cross join lateral (
    select jsonb_object_agg(f.key, f.value) as fields
    from (
        select e.key, (array_agg(e.value order by said.last_said desc, s.raw_hash desc))[1] as value
        from source.statement s
        cross join lateral (
            select max(d.said_at) as last_said
            from quality.delivery_line l
            join batch.delivery d on d.delivery_id = l.delivery_id and d.state = 'APPLIED'
            where l.statement_id = s.statement_id
        ) said
        cross join lateral jsonb_each_text(to_jsonb(s)) e
        where s.record_id = r.record_id and s.statement_id <> all (r.set_aside) and said.last_said is not null
            and e.value is not null
        group by e.key
    ) f
) v
where r.record_id = :record
