-- What the lists of a prefecture are made of (Q-6, T-5, M-4). No personal data: names are joined from person_index.

create table roster_span (
    registration_number           text      not null,
    during                        daterange not null,
    prefecture                    text      not null,
    prohibited                    boolean   not null,
    care_manager_from             date,
    care_manager_through          date,
    care_manager_original_through date,
    care_manager_until            date,
    chief_from                    date,
    chief_through                 date,
    chief_original_through        date,
    chief_until                   date,
    primary key (registration_number, during)
);

comment on table roster_span is
    'The stretches in which a person is registered. The columns of a qualification that is not held are null.';
comment on column roster_span.care_manager_until is
    'The last day before the qualification is lost: where another card follows without a gap, the end of that one.';
comment on column roster_span.chief_until is 'The same for the chief: the first of the two periods to run out ends it.';

create index roster_span_prefecture on roster_span (prefecture, registration_number);
create index roster_span_care_manager_until on roster_span (prefecture, care_manager_until);
create index roster_span_chief_until on roster_span (prefecture, chief_until);

create table course_completion (
    registration_number text    not null,
    event_id            text    not null,
    certificate_number  text    not null,
    course              text    not null,
    edition             text    not null,
    completed_on        date    not null,
    fiscal_year         integer not null,
    held_by             text    not null,
    valid               boolean not null,
    primary key (registration_number, event_id)
);

comment on column course_completion.held_by is
    'The prefecture that held the course; its governor issues the certificate and keeps the roster (T-5).';

create index course_completion_roster on course_completion (held_by, course, fiscal_year);

create table transfer (
    registration_number text not null,
    event_id            text not null,
    from_prefecture     text not null,
    to_prefecture       text not null,
    state               text not null,
    requested_on        date,
    decided_on          date,
    opened_on           date not null generated always as (coalesce(requested_on, decided_on)) stored,
    primary key (registration_number, event_id)
);

comment on table transfer is 'Every transfer that was asked for or took place (M-2), with its outcome.';
comment on column transfer.requested_on is 'Null where the new prefecture accepted without a request.';
comment on column transfer.decided_on is 'Null while the transfer is only requested.';

create index transfer_in on transfer (to_prefecture, state, opened_on);
create index transfer_out on transfer (from_prefecture, state, opened_on);
