-- Who was removed, to be found again when somebody of the same date of birth is registered (X-1).

create table removed_person (
    registration_number text primary key,
    date_of_birth       date not null
);

create index removed_person_date_of_birth on removed_person (date_of_birth);

comment on table removed_person is 'Only narrows the search: the entry itself says who it is and whether a bar stands.';

insert into removed_person (registration_number, date_of_birth)
select distinct on (removed.entry_id)
    removed.entry_id,
    (convert_from(described.payload, 'UTF8')::jsonb -> 'person' ->> 'dateOfBirth')::date
from journal_event removed
join journal_event described on described.entry_id = removed.entry_id
where removed.name = 'RegistrationRemoved' and described.name in ('CareManagerRegistered', 'ParticularsChanged')
order by removed.entry_id, described.entry_sequence desc;
