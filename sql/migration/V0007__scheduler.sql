-- The one table of db-scheduler 16, as its documentation gives it for PostgreSQL.
create table batch.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

comment on table batch.scheduled_tasks is 'one row per scheduled task: when it is due and which process has picked it';
create index scheduled_tasks_by_execution_time on batch.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on batch.scheduled_tasks (last_heartbeat);
