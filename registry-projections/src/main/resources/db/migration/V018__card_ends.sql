-- By which law the rows were written: what a standing says of a card's end may follow from the policies of its last day.

create table card_ends (
    basis text not null
);

insert into card_ends (basis) values ('');

comment on table card_ends is
    'One row: the policies that lift ends of cards by which the standings, lists and histories were written. Where the '
    'register starts with others, it writes them again.';
comment on column card_ends.basis is 'Empty while all ends hold as they were given.';
