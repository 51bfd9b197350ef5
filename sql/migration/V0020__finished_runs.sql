-- What is left of a run that has finished with the registry is told only: whether that can be written down must not close the registry to others.
alter table batch.run add column finished boolean not null default false;

comment on column batch.run.finished is 'all is applied, checked and given back; the report may be missing';
