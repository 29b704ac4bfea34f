-- What the application may do, said anew after every start's migrations by the owner of the tables: add to the journal and
-- read it, and write its read models. Where there is no role registry_app the application connects as another, and whoever
-- made that one gives it its rights.
do $$
declare
    of_table text;
begin
    if not exists (select from pg_roles where rolname = 'registry_app') then
        return;
    end if;
    -- Two nodes that start at once would stand in each other's way.
    perform pg_advisory_xact_lock(hashtext('rights of registry_app'));
    execute format('grant usage on schema %I to registry_app', current_schema());
    for of_table in select tablename from pg_tables where schemaname = current_schema() loop
        execute format('revoke all on %I from registry_app', of_table);
        if of_table in ('journal_event', 'journal_ticket_offset', 'personal_data_read') then
            execute format('grant select, insert on %I to registry_app', of_table);
        elsif of_table <> 'flyway_schema_history' then
            execute format('grant select, insert, update, delete, truncate on %I to registry_app', of_table);
        end if;
    end loop;
end
$$;
