-- What was answered to a command that came with an Idempotency-Key, to be answered again when it comes again.
create table command_answer (
    account         text        not null,
    idempotency_key text        not null,
    fingerprint     bytea       not null,
    answered_at     timestamptz not null,
    status          integer     not null,
    location        text,
    etag            text,
    content_type    text,
    body            bytea       not null,
    primary key (account, idempotency_key)
);

create index command_answer_age on command_answer (answered_at);

comment on table command_answer is
    'The first answer to each command sent with an Idempotency-Key. For a command that took effect the row is written '
    'in the transaction that appends its events. Rows are forgotten after 30 days.';
comment on column command_answer.fingerprint is 'SHA-256 of the method, the path and the body, to tell another request.';
comment on column command_answer.body is 'The bytes of the answer, as they were sent.';
