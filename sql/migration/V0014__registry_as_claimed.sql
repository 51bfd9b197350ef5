alter table batch.run add column claimed_version bigint;

comment on column batch.run.claimed_version is 'how often the registry had changed when the run began to look up which lines are held; null before';
