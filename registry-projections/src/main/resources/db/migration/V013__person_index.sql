-- Who is in the register: all the personal data that read models hold lies in this one table.

create table person_index (
    registration_number text   primary key,
    version             bigint not null,
    prefecture          text   not null,
    family_name         text   not null,
    given_name          text   not null,
    family_name_kana    text   not null,
    given_name_kana     text   not null,
    former_family_name  text,
    date_of_birth       date   not null,
    name_key            text   collate "C" not null,
    former_name_key     text   collate "C",
    kana_key            text   collate "C" not null
);

comment on table person_index is
    'The particulars of each person as last recorded. No other table of a read model holds personal data.';
comment on column person_index.version is
    'The number of events of the entry that are folded here and in roster_span, course_completion and transfer.';
comment on column person_index.prefecture is 'The prefecture in whose register the entry stands at last.';
comment on column person_index.name_key is 'The name as it is searched: NFKC, without spaces.';
comment on column person_index.kana_key is 'The kana as they are searched: NFKC, katakana, without spaces.';

create index person_index_name on person_index (name_key);
create index person_index_former_name on person_index (former_name_key);
create index person_index_kana on person_index (kana_key);
create index person_index_birth on person_index (date_of_birth);
create index person_index_prefecture on person_index (prefecture, registration_number);
