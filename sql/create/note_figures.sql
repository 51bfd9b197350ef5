-- create/note_figures
-- does:    keeps a counted figure of a run
-- grain:   one row per figure
-- reads:   nothing
-- writes:  quality.run_figure
-- params:  :run, :figure, :value
-- rerun:   same input changes zero rows
insert into quality.run_figure (run_id, figure, value) values (:run, :figure, :value)
on conflict (run_id, figure) do update set value = excluded.value
