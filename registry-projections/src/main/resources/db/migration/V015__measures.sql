-- What a special measure looks for: the qualifications of every person, by their original expiry. Written a little after
-- the events, and brought up to date before it is asked.

create table measure_entry (
    registration_number text   primary key,
    version             bigint not null
);

comment on table measure_entry is
    'The version of each entry whose qualifications are in measure_expiry. Where the standing knows a newer version, '
    'the rows are out of date and are written again before they are used.';

create table measure_expiry (
    registration_number text    not null,
    place               integer not null,
    qualification       text    not null,
    original_through    date    not null,
    prefectures         text[]  not null,
    held                text    not null,
    primary key (registration_number, place)
);

create index measure_expiry_cohort on measure_expiry (original_through, registration_number);

comment on table measure_expiry is 'Every card and chief certificate ever held. It narrows; the core decides.';
comment on column measure_expiry.place is 'The place among all that the person held: cards first, in the order of recording.';
comment on column measure_expiry.prefectures is 'All prefectures in whose register the entry ever stood.';
comment on column measure_expiry.held is 'All that a measure asks about it, as JSON.';

-- The special measures there are, written in the transaction that declares them. All else about them is in the journal.

create table special_measure (
    measure_id text primary key,
    prefecture text not null
);

insert into special_measure (measure_id, prefecture)
select entry_id, convert_from(payload, 'UTF8')::jsonb #>> '{terms,prefecture}'
from journal_event
where name = 'SpecialMeasureDeclared';
