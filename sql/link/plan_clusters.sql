-- link/plan_clusters
-- does:    finds for every anchor in scope the book that stands on it, or numbers a new one
-- grain:   one row per anchor in scope
-- reads:   staging.link_plan, staging.scope, registry.book, registry.link
-- writes:  staging.cluster
-- params:  :run
-- rerun:   same input changes zero rows
insert into staging.cluster (run_id, group_no, anchor_id, book_id, is_new)
with anchor as (
    select l.record_id as anchor_id, s.source, s.record_key
    from staging.link_plan l
    join staging.scope s on s.run_id = :run and s.record_id = l.record_id
    where l.run_id = :run and l.outcome = 'ANCHOR'
),
own as (
    select a.anchor_id, b.book_id
    from anchor a
    join registry.book b on b.anchor_record_id = a.anchor_id and b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
),
-- a book whose former anchor now belongs to another one goes on under that one
inherited as (
    select l.anchor_id, min(b.book_id) as book_id
    from staging.link_plan l
    join registry.book b on b.anchor_record_id = l.record_id and b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
    where l.run_id = :run and l.outcome = 'LINKED'
    group by l.anchor_id
),
-- a book whose anchor nobody speaks of any more goes on under the one that stands for the others in it
bereft as (
    select distinct on (b.book_id) b.book_id, a.anchor_id
    from staging.link_plan l
    join staging.scope s on s.run_id = :run and s.record_id = l.record_id and s.is_gone
    join registry.book b on b.anchor_record_id = l.record_id and b.state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')
    join registry.link k on k.book_id = b.book_id
    join staging.link_plan m on m.run_id = :run and m.record_id = k.record_id
    join anchor a on a.anchor_id = m.anchor_id
    where l.run_id = :run
    order by b.book_id, a.source collate "C" desc, a.record_key collate "C"
),
-- who is spoken of again gets the former book back
former as (
    select a.anchor_id, max(b.book_id) as book_id
    from anchor a
    join registry.book b on b.anchor_record_id = a.anchor_id and b.state in ('MERGED_INTO', 'RETIRED')
    group by a.anchor_id
),
known as (
    select a.*, coalesce(o.book_id, i.book_id, (select min(g.book_id) from bereft g where g.anchor_id = a.anchor_id), f.book_id) as book_id
    from anchor a
    left join own o on o.anchor_id = a.anchor_id
    left join inherited i on i.anchor_id = a.anchor_id
    left join former f on f.anchor_id = a.anchor_id
),
numbered as (
    select anchor_id,
        (select coalesce(max(book_id), 0) from registry.book)
            + row_number() over (order by source collate "C" desc, record_key collate "C") as book_id
    from known where book_id is null
)
select :run, row_number() over (order by coalesce(k.book_id, n.book_id)), k.anchor_id, coalesce(k.book_id, n.book_id),
    k.book_id is null
from known k
left join numbered n on n.anchor_id = k.anchor_id
where not exists (select 1 from staging.cluster done where done.run_id = :run)
