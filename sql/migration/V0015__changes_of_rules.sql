alter table source.standing add column also text[] not null default '{}';

comment on column source.standing.rules_version is 'the rules under which its statements are standard, but for those of also';
comment on column source.standing.also is 'other rules under which statements were added since; standardize-books reads these again';

create table source.standing_file (
    source text not null,
    rules_version text not null,
    file text not null,
    content text not null,
    primary key (source, rules_version, file)
);

comment on table source.standing_file is 'one row per file under which the statements of a source stand: what a changed list does to a line is told by reading it under both';
comment on column source.standing_file.rules_version is 'the rules it belongs to';
comment on column source.standing_file.file is 'codes/NAME.csv, severities, or layouts/NAME: how the layout has values read';
comment on column source.standing_file.content is 'the file as it was; of a layout what its reading depends on';

create table staging.value_change (
    run_id bigint not null,
    scope text not null check (scope in ('STATEMENT', 'BOOK')),
    source text not null,
    subject_no bigint not null,
    field text not null,
    before text,
    after text
) partition by list (run_id);
comment on table staging.value_change is 'one row per value of a held statement or of a book that the run changes';
comment on column staging.value_change.scope is 'STATEMENT or BOOK';
comment on column staging.value_change.source is 'kind of source; empty of books';
comment on column staging.value_change.subject_no is 'the statement or the book';
comment on column staging.value_change.field is 'the field; record: the statement moves to another person''s record';
comment on column staging.value_change.before is 'the value held';
comment on column staging.value_change.after is 'the value under today''s rules';

create table staging.restated_notice (
    run_id bigint not null,
    ordinal bigint not null,
    source text not null,
    code text not null,
    kind text not null check (kind in ('COMES', 'GOES', 'REJECTS', 'READ', 'NOW'))
) partition by list (run_id);
comment on table staging.restated_notice is 'one row per held line and finding that comes or goes under today''s rules';
comment on column staging.restated_notice.ordinal is 'the statement';
comment on column staging.restated_notice.kind is 'COMES, GOES; REJECTS: would reject the line today; READ: the earlier reading is not known, NOW: so all of today''s findings stand here';

create table staging.shadow (
    run_id bigint not null,
    ordinal bigint not null,
    source text not null,
    code text not null
) partition by list (run_id);
comment on table staging.shadow is 'one row per line and rule that found something while it runs in the shadow only';
comment on column staging.shadow.ordinal is 'number of the record among all records of the run; of held lines the statement';

create table quality.run_change (
    run_id bigint not null references batch.run,
    scope text not null check (scope in ('STATEMENT', 'BOOK', 'NOTICE', 'REJECT', 'FILE')),
    source text not null,
    subject text not null,
    changed bigint not null,
    appeared bigint not null,
    vanished bigint not null,
    primary key (run_id, scope, source, subject)
);
comment on table quality.run_change is 'one row per field, finding and code list that a run of standardize-books changes, in a dry run: would change';
comment on column quality.run_change.scope is
    'STATEMENT and BOOK: values of a field; NOTICE: lines a finding comes to and goes from; REJECT: held lines that today''s rules would reject; FILE: entries of a code list';
comment on column quality.run_change.source is 'kind of source; empty of books and files';
comment on column quality.run_change.subject is 'field, finding or file; empty: the statements or books themselves; record: statements that move to another person''s record';
comment on column quality.run_change.changed is 'how many are other than before';
comment on column quality.run_change.appeared is 'how many are there that were not';
comment on column quality.run_change.vanished is 'how many were there and are not';

create table quality.run_change_sample (
    run_id bigint not null references batch.run,
    scope text not null check (scope in ('STATEMENT', 'BOOK')),
    source text not null,
    field text not null,
    place integer not null,
    before text not null,
    after text not null,
    rows bigint not null,
    primary key (run_id, scope, source, field, place)
);
comment on table quality.run_change_sample is 'one row per frequent change of a field; codes as they are, everything else as its shape';
comment on column quality.run_change_sample.scope is 'STATEMENT or BOOK';
comment on column quality.run_change_sample.source is 'kind of source; empty of books';
comment on column quality.run_change_sample.field is 'the field';
comment on column quality.run_change_sample.place is 'the most frequent is 1';
comment on column quality.run_change_sample.before is 'code or shape (letters x, digits 9) of the former value; empty: none';
comment on column quality.run_change_sample.after is 'the same of the value under today''s rules';
comment on column quality.run_change_sample.rows is 'how often';

comment on column source.statement.raw_hash is
    'first 16 bytes of SHA-256 over layout, raw values and, where a ward code has named several wards, which one is meant; the same line is known again by it';
