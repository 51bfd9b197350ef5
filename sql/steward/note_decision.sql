-- steward/note_decision
-- does:    keeps what a named person decided about two records; the pair stands in one order, the lesser authority first
-- grain:   one row per decision
-- reads:   source.record
-- writes:  registry.decision
-- params:  :one, :other, :word, :undoes, :by, :reason
-- rerun:   adds a row: a decision taken twice is two decisions
insert into registry.decision (source, record_key, other_source, other_record_key, word, undoes, decided_by, reason)
select lesser.source, lesser.record_key, greater.source, greater.record_key, :word, cast(:undoes as bigint), :by, :reason
from (
    select r.source, r.record_key,
        row_number() over (
            order by array_position(array['population', 'insurance', 'facility', 'police'], r.source), r.record_key like 'P:%',
                r.record_key collate "C") as place
    from source.record r
    where r.record_id in (:one, :other)
) greater
join (
    select r.source, r.record_key,
        row_number() over (
            order by array_position(array['population', 'insurance', 'facility', 'police'], r.source), r.record_key like 'P:%',
                r.record_key collate "C") as place
    from source.record r
    where r.record_id in (:one, :other)
) lesser on lesser.place = 2
where greater.place = 1
