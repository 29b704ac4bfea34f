-- Adds :people people to the journal alone, numbered from 1 in prefecture 47, each with the events of the one who was
-- registered first, under a number and event ids of its own. What follows from them is left to a rebuild.
create function pg_temp.renamed(text_of_first text, first text, number text) returns text
    language sql immutable
    return regexp_replace(replace(text_of_first, first, number), '("event":")[^"]{8}', '\1' || number, 'g');

insert into journal_event
    (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision, recorded_at, payload, metadata)
select journal_ticket(journal_offset()), entry_type, number, entry_sequence,
    number || substring(event_id from 9), name, revision, recorded_at,
    convert_to(pg_temp.renamed(convert_from(payload, 'UTF8'), :'first', number), 'UTF8'), metadata
from generate_series(1, :people) as serial
cross join lateral (select '47' || lpad(serial::text, 6, '0') as number) as numbered
join journal_event on entry_id = :'first'
order by serial, entry_sequence;
