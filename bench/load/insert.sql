-- The limit of a command: its row, of the same size, inserted into a table of the same make by itself.
\set n :n + 1
\set entry 10000000 * (10 + :run) + 500000 * :client_id + :n
insert into bench_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision, recorded_at, payload, metadata)
values (journal_ticket(0), 'CareManager', :entry::text, 0, gen_random_uuid()::text, 'CareManagerRegistered', 1, now(), :payload::bytea, :metadata::bytea);
