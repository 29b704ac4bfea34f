-- How far each asynchronous processor has come in the journal, by segment, and which node has claimed the segment.

create table processor_token (
    processor_name text    not null,
    segment        integer not null,
    token          text,
    token_type     text,
    claimed_at     text,
    owner          text,
    primary key (processor_name, segment)
);

comment on table processor_token is 'Kept by Axon''s token store. A segment''s token is its position in the journal.';
