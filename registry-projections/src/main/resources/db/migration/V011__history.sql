-- The standing before and after each event of an entry, written a little after the events.

create table history_event (
    registration_number text   not null,
    sequence            bigint not null,
    event_id            text   not null,
    standing_before     jsonb  not null,
    standing_after      jsonb  not null,
    primary key (registration_number, sequence)
);

comment on table history_event is
    'The standing on the effective date of each event, without it and with it. What the event says, and the person whom '
    'it is about, are in the journal alone: join by event_id.';
