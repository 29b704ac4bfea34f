-- One row a person: one look-up answers any day, and one statement writes it.

create table standing (
    registration_number text        primary key,
    version             bigint      not null,
    spans               daterange[] not null,
    standings           text[]      not null,
    check (cardinality(standings) = cardinality(spans))
);

comment on table standing is
    'The standing of each person for every day, written in the transaction that appends the events: never stale.';
comment on column standing.version is 'The number of events of the entry from which it was folded.';
comment on column standing.spans is 'The stretches, in order and without gaps: exactly one contains any given day.';
comment on column standing.standings is 'The standing of each stretch, as JSON.';

insert into standing (registration_number, version, spans, standings)
select
    registration_number,
    version,
    array_agg(during order by during),
    array_agg(standing_span.standing::text order by during)
from standing_entry join standing_span using (registration_number)
group by registration_number, version;

drop table standing_span;
drop table standing_entry;
