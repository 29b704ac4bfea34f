-- The secrets of webhooks are sealed from now on; the registry seals those that are there when it starts.
-- Why it is built this way: docs/decisions/0020-webhooks.md

alter table webhook_secret add column wrapped_under bigint;

comment on table webhook_secret is
    'hmac_key and private_key are encrypted under the key-encryption key, each with its webhook, its row and its column '
    'as associated data.';
comment on column webhook_secret.wrapped_under is
    'The id of that key-encryption key in its keyset; null: in the clear, until the registry is started next.';
