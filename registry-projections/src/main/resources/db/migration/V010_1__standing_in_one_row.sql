-- One row a person: one look-up answers any day, and one statement writes it.

create table standing (
    registration_number text   primary key,
    version             bigint not null,
    changes_on          date[] not null,
    standings           text[] not null,
    check (cardinality(standings) = cardinality(changes_on) + 1)
);

comment on table standing is
    'The standing of each person for every day, written in the transaction that appends the events: never stale.';
comment on column standing.version is 'The number of events of the entry from which it was folded.';
comment on column standing.changes_on is 'The days on which the standing becomes another, in order.';
comment on column standing.standings is
    'The standings as JSON: the first before all changes, and one from each change on. On a day it is '
    'standings[width_bucket(day, changes_on) + 1].';

insert into standing (registration_number, version, changes_on, standings)
select
    registration_number,
    version,
    coalesce(array_agg(lower(during) order by during) filter (where not lower_inf(during)), '{}'),
    array_agg(standing_span.standing::text order by during)
from standing_entry join standing_span using (registration_number)
group by registration_number, version;

drop table standing_span;
drop table standing_entry;
