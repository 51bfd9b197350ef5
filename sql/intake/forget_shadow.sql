-- intake/forget_shadow
-- does:    forgets what rules in the shadow had found when the run was planned before
-- grain:   one row per figure
-- reads:   nothing
-- writes:  quality.run_figure
-- params:  :run
-- rerun:   same input changes zero rows
delete from quality.run_figure f where f.run_id = :run and f.figure like 'shadow.%'
