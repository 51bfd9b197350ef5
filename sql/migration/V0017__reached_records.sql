-- The records whose links are computed again are found round by round: a recursion that took whole rows was planned for a hundred million of
-- them and took half a gigabyte before its first row.
create table staging.reached (
    run_id bigint not null,
    record_id bigint not null,
    round integer not null
) partition by list (run_id);
comment on table staging.reached is 'one row per held record whose link is computed again: touched (round 0), or sharing a key with one of the round before';
comment on column staging.reached.round is '0 for a touched record; else how many shared keys lie between it and a touched one';
