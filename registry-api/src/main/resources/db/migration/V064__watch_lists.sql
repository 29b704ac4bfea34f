-- Who watches whom, and what they were told.
-- Why it is built this way: docs/decisions/0023-watch-lists.md

create table watch_list (
    watch_list_id uuid        primary key,
    owner         text        not null,
    name          text        not null,
    created_at    timestamptz not null
);

create index watch_list_of on watch_list (owner, watch_list_id);

comment on column watch_list.owner is 'The account that made it. To all others the list does not exist.';

create table watched_number (
    watch_list_id       uuid        not null references watch_list on delete cascade,
    registration_number text        not null,
    added_at            timestamptz not null,
    primary key (watch_list_id, registration_number)
);

create index watched_number_by_number on watched_number (registration_number, watch_list_id);

comment on table watched_number is 'A number may be unknown to the register: it may be registered later.';
comment on column watched_number.added_at is 'What happened before is not told.';

create table watch_notice (
    notice_id           bigint      generated always as identity primary key,
    watch_list_id       uuid        not null references watch_list on delete cascade,
    registration_number text        not null,
    kind                text        not null check (kind in ('LAPSES_IN_6_MONTHS', 'LAPSES_IN_3_MONTHS',
        'LAPSES_IN_1_MONTH', 'LAPSED', 'CHIEF_LOST_WITH_CARD', 'EXTENDED_BY_MEASURE', 'CORRECTED')),
    qualification       text        check (qualification in ('CARD', 'CHIEF')),
    last_day            date,
    event_id            text,
    told_on             date        not null,
    told_at             timestamptz not null,
    check ((kind = 'CORRECTED') = (last_day is null)),
    check ((last_day is null) = (qualification is null)),
    check (kind <> 'CORRECTED' or event_id is not null)
);

create unique index watch_notice_of_end
    on watch_notice (watch_list_id, registration_number, qualification, last_day, kind) where kind <> 'CORRECTED';
create unique index watch_notice_of_correction
    on watch_notice (watch_list_id, registration_number, event_id) where kind = 'CORRECTED';
create index watch_notice_in_order on watch_notice (watch_list_id, notice_id);

comment on table watch_notice is
    'What each list was told. The unique indexes see to it that it is told once, whoever tells it and how often. Writers '
    'hold a lock until they commit, so the ids are in the order of commits and can be followed.';
comment on column watch_notice.last_day is 'The last day of the qualification as it was known when this was told.';

create table watch_position (
    only_row boolean primary key default true check (only_row),
    ticket   bigint  not null,
    sequence bigint  not null
);

insert into watch_position (ticket, sequence) values (0, 0);

comment on table watch_position is 'One row: up to which event of the journal the lists were told.';
