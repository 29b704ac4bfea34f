-- Adds :people people to the journal alone, numbered from 1 in prefecture 47, each with the life of one of those in
-- :lives (numbers, with commas between them), under a number and event ids of its own. The events come year by year, as
-- in a register that has grown: those of one person lie far apart. What follows from them is left to a rebuild.
create temp table life as
    select *, dense_rank() over (order by entry_id) - 1 as which, count(*) over (partition by entry_id) as events
    from journal_event where entry_id = any (string_to_array(:'lives', ','));

insert into journal_event
    (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision, recorded_at, payload, metadata)
select journal_ticket(journal_offset()), entry_type, number, entry_sequence, number || substring(event_id from 9), name,
    revision, recorded_at, convert_to(replace(convert_from(payload, 'UTF8'), entry_id, number), 'UTF8'), metadata
from generate_series(0, (select max(entry_sequence) from life)) as year
cross join generate_series(1, :people) as serial
cross join lateral (select '47' || lpad(serial::text, 6, '0') as number) as numbered
join life on which = serial % (select count(distinct entry_id) from life) and entry_sequence = year;
