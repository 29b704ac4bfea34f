-- By the date of birth alone a large register has some removed people for nearly every new registration, and each of their
-- entries was read from the journal. The kana go into the token as well (X-1).

drop index removed_person_birth;
alter table removed_person rename column birth_key to identity_key;
update removed_person set identity_key = null;
create index removed_person_identity on removed_person (identity_key);

comment on column removed_person.identity_key is
    'The token of the name in kana and the date of birth; the registry adds it when it starts, of those removed before '
    'there were such tokens.';

-- The former table of a rebuild has the former column.
drop table if exists removed_person_new;
drop table if exists removed_person_old;
delete from read_model_swap where read_model = 'REMOVALS';
