-- The standing of every person for every day, written in the transaction that appends the events: never stale.

create table standing_entry (
    registration_number text   primary key,
    version             bigint not null
);

comment on table standing_entry is 'The version (number of events) of each entry whose stretches are in standing_span.';

create table standing_span (
    registration_number text      not null references standing_entry,
    during              daterange not null,
    standing            jsonb     not null,
    primary key (registration_number, during)
);

comment on table standing_span is 'The stretches of each person, without gaps: exactly one contains any given day.';
