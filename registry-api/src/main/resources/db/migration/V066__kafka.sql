-- How far the events have been published to Kafka.

create table kafka_position (
    topic    text primary key,
    ticket   bigint not null,
    sequence bigint not null
);

comment on table kafka_position is
    'The position of the last event of each topic that the brokers have acknowledged, with all before it. '
    'To publish again from the beginning, delete the row while no node publishes.';
