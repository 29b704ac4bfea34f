-- How far a made-up population has been written, so that it goes on where it was broken off.

create table generation (
    people      integer     not null,
    seed        bigint      not null,
    day         date        not null,
    reached     integer     not null default 0,
    events      bigint      not null default 0,
    refused     bigint      not null default 0,
    last_page   text        not null default '',
    begun_at    timestamptz not null,
    finished_at timestamptz
);

-- One at a time.
create unique index generation_unfinished on generation ((true)) where finished_at is null;

comment on table generation is
    'Populations that generate has written into this register. reached changes in the transaction that writes a page of '
    'people: each is written once, whenever the process dies.';
comment on column generation.last_page is
    'The SHA-256 of the events of the page that was written last: whoever goes on must make the same people up.';
