-- Kept answers are sealed from now on; the registry seals those that are there when it starts. They are kept for 24 hours.
-- Why it is built this way: docs/decisions/0020-webhooks.md

delete from command_answer where answered_at < now() - interval '24 hours';

alter table command_answer add column sealed_under bigint;

comment on table command_answer is
    'The first answer to each command sent with an Idempotency-Key. For a command that took effect the row is written '
    'in the transaction that appends its events. Rows are forgotten after 24 hours.';
comment on column command_answer.body is
    'The bytes of the answer, as they were sent; encrypted under the key-encryption key, with its account and its key as '
    'associated data.';
comment on column command_answer.sealed_under is
    'The id of that key-encryption key in its keyset; null: in the clear, until the registry is started next.';
