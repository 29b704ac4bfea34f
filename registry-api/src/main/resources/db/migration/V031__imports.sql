-- Old registers that are handed in as files: the file itself, what is wrong with it, and how far it has been taken over.
-- Why it is built this way: docs/decisions/0011-importing-a-register.md

create table import (
    import_id                uuid        primary key,
    state                    text        not null check (state in
        ('UPLOADING', 'CHECKING', 'CHECKED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED')),
    file_name                text        not null,
    bytes                    bigint      not null default 0,
    sha256                   text        not null default '',
    layout_name              text        not null,
    layout                   text        not null,
    recognised               text        not null default '',
    recognised_whole         boolean     not null default false,
    encoding                 text        not null default '',
    uploaded_by              text        not null,
    uploaded_from            text        not null,
    uploaded_at              timestamptz not null,
    check_id                 uuid        not null,
    check_token              uuid,
    checked_rows             bigint      not null default 0,
    error_rows               bigint      not null default 0,
    errors                   bigint      not null default 0,
    notices                  bigint      not null default 0,
    checked_at               timestamptz,
    run_id                   uuid        unique,
    only_rows_without_errors boolean     not null default false,
    started_by               text,
    started_from             text,
    note                     text,
    basis                    text,
    queued_at                timestamptz,
    started_at               timestamptz,
    finished_at              timestamptz,
    reached                  bigint      not null default 0,
    done                     bigint      not null default 0,
    skipped                  bigint      not null default 0,
    failed                   bigint      not null default 0,
    failure                  text,
    failure_line             bigint
);

comment on table import is
    'Old registers handed in as files. The counts and reached change in the transaction that records a page of rows: '
    'each row is recorded once, whenever the process dies.';
comment on column import.check_token is 'The process that checks the file; another one that begins anew takes it over.';
comment on column import.checked_rows is 'The rows that the check has seen; after it, all rows of the file.';
comment on column import.reached is 'How many rows, from the first, have had a turn.';
comment on column import.skipped is 'Rows with an error that the check had found.';
comment on column import.failed is 'Rows that met an error only when their turn came.';

create table import_chunk (
    import_id uuid    not null references import on delete cascade,
    number    integer not null,
    content   bytea   not null,
    primary key (import_id, number)
);

-- What is in a file is compressed badly or is a workbook, which is compressed already.
alter table import_chunk alter column content set storage external;

comment on table import_chunk is 'The files, byte for byte, in pieces: any node can go on with any import. Personal data.';

create table import_problem (
    import_id   uuid    not null references import on delete cascade,
    line        bigint  not null,
    number      integer not null,
    column_name text,
    value       text,
    severity    text    not null check (severity in ('ERROR', 'NOTICE')),
    code        text    not null,
    rule        text,
    detail_ja   text    not null,
    detail_en   text    not null,
    primary key (import_id, line, number)
);

comment on table import_problem is 'What is wrong in the files, cell by cell. Personal data: it shows the cells.';
