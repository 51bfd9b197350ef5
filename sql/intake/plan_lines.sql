-- intake/plan_lines
-- does:    decides the fate of every usable line: what it adds to, changes in or repeats of the evidence
-- grain:   one row per usable line of an accepted delivery
-- reads:   staging.line, staging.known_line, staging.statement, source.statement, source.record, quality.delivery_line, batch.delivery
-- writes:  staging.line_plan
-- params:  :run, :slice, :mask
-- rerun:   same input changes zero rows
-- analyze: known_line, statement
insert into staging.line_plan
    (run_id, ordinal, delivery_id, source, record_key, statement_id, is_new, touches, fate, older)
with slice as (
    -- a slice is written whole or not at all
    select not exists (
        select 1 from staging.line_plan done where done.run_id = :run and int8eq(hashtext(done.record_key) & :mask, :slice)
    ) as is_open
),
usable as (
    select l.ordinal, l.delivery_id, l.source, l.raw_hash, k.record_key, k.statement_id, null::text as given_key
    from staging.known_line k
    join staging.line l on l.run_id = :run and l.ordinal = k.ordinal
    -- all that is said about one record is in one slice; as a function, for the planner takes an operator to let nothing through
    where k.run_id = :run and int8eq(hashtext(k.record_key) & :mask, :slice)
    union all
    select l.ordinal, l.delivery_id, l.source, l.raw_hash, s.record_key, null, s.given_key
    from staging.statement s
    join staging.line l on l.run_id = :run and l.ordinal = s.ordinal
    where s.run_id = :run and int8eq(hashtext(s.record_key) & :mask, :slice)
),
accepted as materialized (
    select u.*, d.said_at
    from usable u
    -- joined from outside, for the planner takes the lines of the few deliveries it expects to find for a handful
    left join batch.delivery d on d.delivery_id = u.delivery_id
    where u.delivery_id = any (array(select delivery_id from batch.delivery where claimed_by_run = :run and state = 'CLAIMED'))
),
-- what comes after later words may have been said before anybody knew, and who was first decides; a statement is of one layout
late as materialized (
    select d.delivery_id from batch.delivery d
    where d.claimed_by_run = :run and d.state = 'CLAIMED'
        and exists (select 1 from batch.delivery a where a.layout = d.layout and a.state = 'APPLIED' and a.said_at > d.said_at)
),
-- most records are spoken of once in a run: nothing to compare, nothing to put in order
crowd as (
    select source, record_key from accepted group by source, record_key having count(*) > 1
),
counted as (
    select a.*, count(*) over (partition by delivery_id, record_key) as lines
    from accepted a
    join crowd c using (source, record_key)
),
-- two people under one number of a register are no repetition: both lines are held, and the fold says whose number it is
named as (
    select c.*,
        case
            when c.lines > 1 and c.source in ('population', 'insurance') then coalesce(c.given_key, (
                select h.given_key from source.statement h where h.source = c.source and h.statement_id = c.statement_id
            ))
        end as person
    from counted c
),
-- a record delivered twice in one delivery: content decides which line speaks, never its place in the file
placed as (
    select n.*, row_number() over (partition by delivery_id, record_key, person order by raw_hash desc, ordinal) as place
    from named n
),
speaking as materialized (
    select a.ordinal, a.delivery_id, a.source, a.record_key, a.statement_id, a.raw_hash, a.said_at, null::uuid as said_before, 1 as nth_saying
    from accepted a
    where not exists (select 1 from crowd c where c.source = a.source and c.record_key = a.record_key)
    union all
    select ordinal, delivery_id, source, record_key, statement_id, raw_hash, said_at,
        lag(raw_hash) over (partition by source, record_key order by said_at, raw_hash, ordinal),
        row_number() over (partition by source, raw_hash order by said_at, ordinal)
    from placed
    -- not "= 1", which the planner takes for a handful of rows
    where place < 2
),
contended as (
    select distinct s.source, s.record_key
    from speaking s
    where exists (
        select 1 from source.statement h
        where h.source = s.source and h.record_key = s.record_key and h.raw_hash <> s.raw_hash
            -- said of the lines above already; here it spares the planner's merge three quarters of what is held
            and int8eq(hashtext(h.record_key) & :mask, :slice)
    )
),
held as (
    select distinct on (h.source, h.record_key) h.source, h.record_key, h.raw_hash, said.last_said
    from contended c
    join source.statement h on h.source = c.source and h.record_key = c.record_key
    cross join lateral (
        select max(d.said_at) as last_said
        from quality.delivery_line dl
        join batch.delivery d on d.delivery_id = dl.delivery_id and d.state = 'APPLIED'
        where dl.statement_id = h.statement_id
    ) said
    -- what is held of somebody else under the same number is no former word about this person
    left join source.record r on r.source = h.source and r.record_key = h.record_key
    where said.last_said is not null and not coalesce(h.statement_id = any (r.set_aside), false)
    order by h.source, h.record_key, said.last_said desc, h.raw_hash desc
),
judged as (
    select s.*, h.last_said,
        case
            when s.said_before = s.raw_hash then 'same'
            when s.said_before is not null then 'later'
            when h.last_said is null and s.statement_id is not null then 'same'
            when h.last_said is null then 'first'
            when h.raw_hash = s.raw_hash then 'same'
            when (s.said_at, s.raw_hash) > (h.last_said, h.raw_hash) then 'later'
            else 'older'
        end as standing
    from speaking s
    left join held h on h.source = s.source and h.record_key = s.record_key
)
select :run, ordinal, delivery_id, source, record_key, statement_id,
    statement_id is null and nth_saying = 1,
    standing <> 'same' or statement_id is null
        or case
            when delivery_id = any (array(select delivery_id from late)) then not exists (
                select 1
                from quality.delivery_line dl
                join batch.delivery d on d.delivery_id = dl.delivery_id and d.state = 'APPLIED'
                where dl.statement_id = judged.statement_id and d.said_at <= judged.said_at
            )
            else false
        end,
    case standing when 'first' then 'created' when 'later' then 'updated' else 'unchanged' end,
    standing = 'older'
from judged
where (select is_open from slice)
union all
select :run, ordinal, delivery_id, source, record_key, null, false, false, 'duplicate', false
from placed
where place > 1 and (select is_open from slice)
