-- Why a run ended as it did is told once on the terminal; of a night nobody stands before it. It is kept with the run.
alter table batch.run
    add column told_vi text,
    add column told_en text;

comment on column batch.run.told_vi is 'what was told when the run ended before it was done: why, and what to type next, in Vietnamese; never a text of an exception';
comment on column batch.run.told_en is 'the same in English';
