-- A webhook may be about the numbers of a watch list. If the list is gone, it is about none.

alter table webhook add column watch_list_id uuid;

comment on column webhook.watch_list_id is
    'No foreign key: without the list, and so without numbers, no event passes. It must not become open to all.';
