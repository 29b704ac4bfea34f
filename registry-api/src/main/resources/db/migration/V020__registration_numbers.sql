create table registration_number_serial (
    prefecture text    primary key,
    last       integer not null
);

comment on table registration_number_serial is
    'The serial handed out last by the register itself, by prefecture. Numbers given by hand are passed over.';
