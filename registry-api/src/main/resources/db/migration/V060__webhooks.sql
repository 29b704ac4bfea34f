-- Who is called back about events, with what, and how that went.
-- Why it is built this way: docs/decisions/0020-webhooks.md

create table webhook (
    webhook_id           uuid        primary key,
    url                  text        not null,
    description          text,
    event_names          text[]      not null,
    prefectures          text[]      not null,
    registration_numbers text[]      not null,
    state                text        not null check (state in ('UNVERIFIED', 'ACTIVE', 'PAUSED', 'ENDED')),
    created_by           text        not null,
    created_at           timestamptz not null,
    ticket               bigint      not null,
    sequence             bigint      not null,
    not_before           timestamptz,
    revision             bigint      not null default 1,
    lease                uuid,
    leased_until         timestamptz
);

comment on column webhook.ticket is
    'With sequence the position up to which each event is delivered, filtered out, or kept in webhook_delivery.';
comment on column webhook.not_before is 'The endpoint has asked for quiet until then.';
comment on column webhook.revision is 'Raised with every change of the subscription; whoever delivers then reads it again.';
comment on column webhook.lease is 'Names the one who delivers; drawn anew with each claim. By the clock of the database.';

create table webhook_secret (
    secret_id   uuid        primary key,
    webhook_id  uuid        not null references webhook on delete cascade,
    hmac_key    bytea       not null,
    private_key bytea       not null,
    public_key  bytea       not null,
    created_at  timestamptz not null,
    expires_at  timestamptz
);

create index webhook_secret_of on webhook_secret (webhook_id);

comment on table webhook_secret is
    'In the clear: only the owner of the tables and the role of the application can read it. Keep backups accordingly.';
comment on column webhook_secret.expires_at is 'Null: the newest. An earlier one signs as well until then.';

create table webhook_delivery (
    webhook_id       uuid        not null references webhook on delete cascade,
    ticket           bigint      not null,
    sequence         bigint      not null,
    event_id         text        not null,
    event_name       text        not null,
    subject          text        not null,
    state            text        not null check (state in ('WAITING', 'DEAD')),
    attempts         integer     not null,
    first_attempt_at timestamptz,
    next_attempt_at  timestamptz not null,
    last_status      integer,
    last_error       text,
    primary key (webhook_id, ticket, sequence)
);

comment on table webhook_delivery is
    'What could not be delivered at once: it waits for its next attempt or for an earlier event of the same subject, or '
    'was given up after a day (DEAD). What is delivered is not here.';

create table webhook_attempt (
    attempt_id   bigint      generated always as identity primary key,
    webhook_id   uuid        not null references webhook on delete cascade,
    ticket       bigint      not null,
    sequence     bigint      not null,
    event_id     text        not null,
    event_name   text        not null,
    subject      text        not null,
    attempt      integer     not null,
    attempted_at timestamptz not null,
    milliseconds bigint      not null,
    status       integer,
    error        text,
    delivered    boolean     not null
);

create index webhook_attempt_of on webhook_attempt (webhook_id, attempt_id desc);
create index webhook_attempt_age on webhook_attempt (attempted_at);

comment on table webhook_attempt is 'The log of deliveries: each attempt, for a while.';
