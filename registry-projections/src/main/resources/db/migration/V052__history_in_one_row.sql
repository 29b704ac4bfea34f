-- One row a person, and no standing told twice in a row: a tenth of the rows to write, and a fraction of the bytes.

create table history (
    registration_number text   primary key,
    version             bigint not null,
    standings           text[] not null,
    check (cardinality(standings) = 2 * version)
);

comment on table history is
    'The standings around the events of each person, written a little after the events. What the events say, and the '
    'person whom they are about, are in the journal alone.';
comment on column history.version is 'How many events of the entry it covers, from the first.';
comment on column history.standings is
    'For each event in order, as JSON, the standing on its effective date without it, and then with it; null where it is '
    'the same as the one before.';

insert into history (registration_number, version, standings)
select registration_number, count(*) / 2, array_agg(told order by sequence, part)
from (
    select registration_number, sequence, part,
        nullif(standing, lag(standing) over (partition by registration_number order by sequence, part)) as told
    from history_event
    cross join lateral (values (0, standing_before::text), (1, standing_after::text)) as around (part, standing)
) as chain
group by registration_number;

drop table history_event;
drop table if exists history_event_new;
drop table if exists history_event_old;
delete from read_model_swap where read_model = 'HISTORY';
