-- Adds :people people, numbered from 1 in prefecture 47, each with the events and the standing of the one who was
-- registered first, under a number and event ids of its own.
create function pg_temp.renamed(text_of_first text, number text) returns text
    language sql immutable
    return regexp_replace(
        replace(text_of_first, '01000002', number), '("event":")[^"]{8}', '\1' || number, 'g');

insert into journal_event
    (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision, recorded_at, payload, metadata)
select journal_ticket(journal_offset()), entry_type, number, entry_sequence,
    number || substring(event_id from 9), name, revision, recorded_at,
    convert_to(pg_temp.renamed(convert_from(payload, 'UTF8'), number), 'UTF8'), metadata
from generate_series(1, :people) as serial
cross join lateral (select '47' || lpad(serial::text, 6, '0') as number) as numbered
join journal_event on entry_id = '01000002'
order by serial, entry_sequence;

insert into standing (registration_number, version, spans, standings)
select number, version, spans,
    array(select pg_temp.renamed(one, number) from unnest(standings) with ordinality as each (one, place) order by place)
from generate_series(1, :people) as serial
cross join lateral (select '47' || lpad(serial::text, 6, '0') as number) as numbered
join standing on registration_number = '01000002';
