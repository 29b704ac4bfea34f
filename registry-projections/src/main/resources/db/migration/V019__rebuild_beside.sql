-- Which read models have been swapped for rebuilt ones, while the former tables lie beside them under names in _old.

create table read_model_swap (
    read_model text   primary key,
    ticket     bigint not null
);

comment on table read_model_swap is 'Read models that can be rolled back: their former tables are kept as …_old.';
comment on column read_model_swap.ticket is
    'The former tables hold all events with a smaller ticket. A rollback adds the later ones first.';
