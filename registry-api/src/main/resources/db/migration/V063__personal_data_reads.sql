-- Who saw whose personal data, when, and on what ground: docs/decisions/0022-personal-data-under-a-key-per-person.md

create table personal_data_read (
    read_id              bigint      generated always as identity primary key,
    read_at              timestamptz not null,
    account              text        not null,
    read_from            text        not null,
    what                 text        not null,
    ground               text,
    registration_numbers text[]      not null
);

create index personal_data_read_of_account on personal_data_read (account, read_id);
create index personal_data_read_of_people on personal_data_read using gin (registration_numbers);
create index personal_data_read_at on personal_data_read (read_at);

comment on table personal_data_read is
    'Who was shown the personal data of whom. The application adds rows, and changes none.';
comment on column personal_data_read.what is 'The address that was asked, without what was searched for.';
comment on column personal_data_read.registration_numbers is
    'Whom the answer showed; a long list is told in several rows.';
