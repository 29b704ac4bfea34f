-- The journal: what was decided, once, never changed, read in the order of commits.
-- Why it is built this way: docs/decisions/0003-commit-order-by-transaction-ticket.md

create table journal_event (
    ticket         bigint         not null,
    sequence       bigint         generated always as identity,
    entry_type     text           not null,
    entry_id       text           not null,
    entry_sequence bigint         not null check (entry_sequence >= 0),
    event_id       text           not null,
    name           text           not null,
    revision       integer        not null check (revision >= 1),
    recorded_at    timestamptz(6) not null,
    payload        bytea          not null,
    metadata       bytea          not null,
    constraint journal_event_position primary key (ticket, sequence),
    constraint journal_event_id unique (event_id),
    constraint journal_event_entry_sequence unique (entry_id, entry_sequence)
);

comment on table journal_event is
    'The journal of the register, append-only. The role of the application needs SELECT and INSERT on it and on '
    'journal_ticket_offset, and nothing else; the migrations run as another role, the owner.';
comment on column journal_event.ticket is
    'The place in commit order, from journal_ticket(). Read only rows with ticket < journal_horizon().';
comment on column journal_event.sequence is 'Orders the events of one ticket. Not a commit order by itself.';
comment on column journal_event.entry_type is
    'The kind of entry, such as CareManager; empty for an event that belongs to no entry.';
comment on column journal_event.entry_id is
    'The entry: unique across all kinds. For an event that belongs to no entry, the event''s own id.';
comment on column journal_event.name is 'The stable business name of the event, never a class name.';
comment on column journal_event.recorded_at is 'The moment of recording, by the application''s clock.';
comment on column journal_event.payload is 'The event, JSON in UTF-8: convert_from(payload, ''UTF8'')::jsonb.';
comment on column journal_event.metadata is
    'Who, from where, why: a JSON object of strings in UTF-8: convert_from(metadata, ''UTF8'')::jsonb.';

-- Transaction ids belong to a database cluster. After a dump is restored into another cluster they may start again from
-- a low number; from then on this offset is added to them. The largest is the one in force.
create table journal_ticket_offset (
    ticket_offset bigint      primary key check (ticket_offset > 0),
    since         timestamptz not null default now()
);

comment on table journal_ticket_offset is
    'What is added to transaction ids to make tickets; a row for each time that the journal found itself in a cluster '
    'whose transaction ids lie behind the tickets already given. None: nothing is added.';

create function journal_offset() returns bigint
    language sql stable
    return (select coalesce(max(ticket_offset), 0) from journal_ticket_offset);

comment on function journal_offset() is 'The offset in force.';

create function journal_ticket(ticket_offset bigint) returns bigint
    language sql stable
    return ticket_offset
        + greatest(
            pg_current_xact_id()::text::bigint,
            pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1);

comment on function journal_ticket(bigint) is
    'The ticket for events appended by this statement: the own transaction id, or the newest one that had ended when '
    'the statement began, whichever is greater. So it is not below the ticket of any event that the writer could see.';

-- STABLE is essential: it makes the horizon that of the very snapshot with which the calling statement reads.
create function journal_horizon() returns bigint
    language sql stable
    return pg_snapshot_xmin(pg_current_snapshot())::text::bigint + journal_offset();

comment on function journal_horizon() is
    'Every transaction that could still append a row with a smaller ticket has ended: rows below it are complete.';

create function journal_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception using
        errcode = 'restrict_violation',
        message = format('the journal is append-only: %s on %s is refused', tg_op, tg_table_name),
        hint = 'A wrong record is corrected by a further event.';
end
$$;

create trigger journal_event_append_only
    before update or delete or truncate on journal_event
    for each statement execute function journal_refuse_change();

create trigger journal_ticket_offset_append_only
    before update or delete or truncate on journal_ticket_offset
    for each statement execute function journal_refuse_change();

-- ALWAYS: also in sessions that replay another server's changes (session_replication_role = replica).
alter table journal_event enable always trigger journal_event_append_only;
alter table journal_ticket_offset enable always trigger journal_ticket_offset_append_only;
