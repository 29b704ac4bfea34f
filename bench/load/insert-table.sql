-- A second table of the journal's make, so that rows which no command has decided stay out of the journal.
create table bench_event (like journal_event including all);
create trigger bench_event_append_only
    before update or delete or truncate on bench_event
    for each statement execute function journal_refuse_change();
alter table bench_event enable always trigger bench_event_append_only;
