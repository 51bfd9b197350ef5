-- create/measure_plan
-- does:    counts what this run would change
-- grain:   one row
-- reads:   staging.book_plan, staging.link_plan, staging.cluster, staging.review_plan, staging.statement_plan, staging.record_plan, staging.taken_back, staging.event_plan, registry.book, registry.link
-- writes:  nothing
-- params:  :run
-- rerun:   same input changes zero rows
-- analyze: book_plan, link_plan, cluster
select
    (select count(*) from registry.book where state in ('ACTIVE', 'PROVISIONAL', 'CLOSED')) as living_books,
    (select count(*) from registry.link) as links,
    (select count(*) from staging.book_plan where run_id = :run and kind = 'OPEN') as books_opened,
    (select count(*) from staging.book_plan where run_id = :run and kind = 'CHANGE') as books_changed,
    (select count(*) from staging.book_plan where run_id = :run and kind = 'MERGE') as books_merged,
    (select count(*) from staging.book_plan where run_id = :run and kind = 'RETIRE') as books_retired,
    (select count(*) from staging.book_plan p join registry.book b on b.book_id = p.book_id
        where p.run_id = :run and p.state = 'CLOSED' and b.state <> 'CLOSED') as books_closed,
    (select count(*) from staging.statement_plan where run_id = :run) as statements,
    (select count(*) from staging.record_plan where run_id = :run) as records,
    (select count(*) from staging.taken_back where run_id = :run) as statements_taken_back,
    (select count(*) from staging.taken_back where run_id = :run and not remains) as statements_removed,
    (select count(*) from staging.record_plan where run_id = :run and is_gone) as records_gone,
    (select count(*) from staging.event_plan where run_id = :run and record_id is null) as events_gone,
    (select count(distinct record_id) from staging.review_plan where run_id = :run) as reviews,
    (select count(*) from staging.link_plan l left join registry.link k on k.record_id = l.record_id
        where l.run_id = :run and l.anchor_id is not null and k.record_id is null) as links_new,
    (select count(*) from staging.link_plan l
        join registry.link k on k.record_id = l.record_id
        left join staging.cluster c on c.run_id = :run and c.anchor_id = l.anchor_id
        where l.run_id = :run and c.book_id is distinct from k.book_id) as links_detached
