-- Rebuilds of read models that were asked for, and how far they are.

create table rebuild_job (
    job_id       uuid        primary key,
    kind         text        not null check (kind in ('REBUILD', 'ROLLBACK')),
    read_model   text        not null,
    state        text        not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    started_by   text        not null,
    queued_at    timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    total        bigint      not null default 0,
    done         bigint      not null default 0,
    failure      text
);

create unique index rebuild_job_one_at_a_time on rebuild_job ((true)) where state in ('QUEUED', 'RUNNING');

comment on column rebuild_job.total is 'About how many events there are; in the end, how many were read.';
