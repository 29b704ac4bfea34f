-- An entry taken over from an old register has all its completions from one event.

alter table course_completion
    drop constraint course_completion_pkey,
    add primary key (registration_number, event_id, certificate_number);
