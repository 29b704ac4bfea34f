-- What a node remembers of the standing follows the journal. Who writes the standing otherwise raises the epoch in the
-- same transaction, so that every node loads it anew: docs/decisions/0013-standing-from-memory.md

create table standing_epoch (
    epoch    bigint  not null,
    only_row boolean primary key default true check (only_row)
);

insert into standing_epoch (epoch) values (1);

comment on table standing_epoch is
    'One row. Raised by whatever writes rows of standing without an event of the entry in the same transaction.';
