-- What takes longer than a request: run by db-scheduler, so that another process goes on where one was killed.

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

comment on table scheduled_tasks is 'Kept by db-scheduler: what is to be run, and which process is alive and runs it.';

create table job (
    job_id          uuid        primary key,
    measure_id      text        not null,
    measure_version bigint      not null,
    state           text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    started_by      text        not null,
    started_from    text        not null,
    note            text,
    basis           text,
    queued_at       timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    total           bigint      not null default 0,
    done            bigint      not null default 0,
    skipped         bigint      not null default 0,
    failed          bigint      not null default 0,
    reached         text        not null default '',
    failure         text
);

create unique index job_one_at_a_time on job (measure_id) where state in ('QUEUED', 'RUNNING');
create index job_of_measure on job (measure_id, queued_at);

comment on table job is
    'The applications of special measures. The counts and reached change in the transaction that extends a person: '
    'each is counted once, whenever the process dies.';
comment on column job.measure_version is 'The version of the measure that was approved; if it changes, the job stops.';
comment on column job.reached is 'The registration number up to which everybody has had a turn.';

create table job_problem (
    job_id              uuid not null references job,
    registration_number text not null,
    outcome             text not null check (outcome in ('SKIPPED', 'FAILED')),
    code                text not null,
    rule                text,
    detail_ja           text not null,
    detail_en           text not null,
    primary key (job_id, registration_number)
);

comment on table job_problem is 'Whom a job could not cover, and why.';
