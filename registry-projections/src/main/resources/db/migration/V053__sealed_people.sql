-- The particulars are sealed under each person's key, and searched by tokens that cannot be read:
-- docs/decisions/0022-personal-data-under-a-key-per-person.md

drop table person_index;
drop table if exists person_index_new;
drop table if exists person_index_old;

create table person_index (
    registration_number text   primary key,
    version             bigint not null,
    prefecture          text   not null,
    person              text,
    name_key            text   collate "C",
    former_name_key     text   collate "C",
    kana_key            text   collate "C",
    birth_key           text   collate "C"
);

comment on table person_index is
    'Who is in the register, and by what they are found. Nothing in it can be read without the key of the person.';
comment on column person_index.version is
    'The number of events of the entry that are folded here and in roster_span, course_completion and transfer.';
comment on column person_index.prefecture is 'The prefecture in whose register the entry stands at last.';
comment on column person_index.person is
    'The particulars as last recorded, sealed as in the events; null if the person was forgotten.';
comment on column person_index.name_key is
    'The token of the name; of the former name, the kana and the date of birth likewise. One begins with another if what '
    'they stand for does.';

create index person_index_name on person_index (name_key);
create index person_index_former_name on person_index (former_name_key);
create index person_index_kana on person_index (kana_key);
create index person_index_birth on person_index (birth_key);
create index person_index_prefecture on person_index (prefecture, registration_number);

alter table removed_person rename to removed_by_day;
alter table removed_by_day rename constraint removed_person_pkey to removed_by_day_pkey;

create table removed_person (
    registration_number text primary key,
    birth_key           text collate "C"
);

create index removed_person_birth on removed_person (birth_key);

comment on table removed_person is 'Only narrows the search: the entry itself says who it is and whether a bar stands.';
comment on column removed_person.birth_key is
    'The token of the date of birth; the registry adds it when it starts, of those removed before there were tokens.';

insert into removed_person (registration_number) select registration_number from removed_by_day;
drop table removed_by_day;
drop table if exists removed_person_new;
drop table if exists removed_person_old;

delete from read_model_swap where read_model in ('LISTS', 'REMOVALS');

-- The follower fills the lists again from the beginning; what else it has written is not changed by that.
delete from processor_token where processor_name = 'read-models';
