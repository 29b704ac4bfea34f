-- The key by which documents are signed that are handed to others.
-- Why it is built this way: docs/decisions/0026-documents.md

create table document_key (
    key_id        integer     primary key,
    private_key   bytea       not null,
    public_key    bytea       not null,
    wrapped_under bigint      not null,
    created_at    timestamptz not null
);

comment on table document_key is
    'Ed25519; private_key is encrypted under the key-encryption key wrapped_under. What was signed by a key that is gone '
    'cannot be checked any more: keys are added and never taken away.';
