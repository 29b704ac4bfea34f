-- The keys under which personal data is sealed: docs/decisions/0022-personal-data-under-a-key-per-person.md

create table data_key (
    owner         text primary key,
    wrapped       bytea,
    wrapped_under bigint not null,
    constraint data_key_of_somebody check (owner <> '')
);

comment on table data_key is
    'A key for each person whose personal data the journal keeps. A row without a key is that of somebody who was '
    'forgotten; rows are never deleted, so that no second key is ever made.';
comment on column data_key.owner is 'The registration number; or ''search'', for the key under which names are searched.';
comment on column data_key.wrapped is
    'The key, encrypted under the key-encryption key, with the owner as associated data; null once it was destroyed.';
comment on column data_key.wrapped_under is 'The id of that key-encryption key in its keyset.';

create function data_key_refuse_revival() returns trigger
    language plpgsql as
$$
begin
    raise exception using
        errcode = 'restrict_violation',
        message = format('the key of %s was destroyed for good', old.owner);
end
$$;

create trigger data_key_destroyed_for_good
    before update on data_key
    for each row when (old.wrapped is null and new.wrapped is not null)
    execute function data_key_refuse_revival();
