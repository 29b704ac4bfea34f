-- Who loses a qualification when, in a table of its own: docs/decisions/0032-lapses-in-a-table-of-their-own.md

create table lapse (
    registration_number text not null,
    since               date not null,
    qualification       text not null,
    through             date not null,
    prefecture          text not null,
    last_day            date not null,
    month               date not null generated always as (date_trunc('month', last_day::timestamp)::date) stored,
    primary key (registration_number, qualification, since)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

comment on table lapse is
    'What is held with an end, by whom, and when it ends. No personal data. It is vacuumed early, so that it is counted '
    'by its index alone.';
comment on column lapse.since is
    'From this day through the other the person holds it in this prefecture, as far as is known today.';
comment on column lapse.last_day is
    'The last day before it is lost: where another period follows without a gap, the end of that one. It is later than '
    'the day in "through" where the person moves on to another prefecture before.';
comment on column lapse.month is 'The first day of the month of last_day.';

-- Stretches that follow one another with the same end in the same prefecture are one row.
with held as (
    select registration_number, lower(during) as since, upper(during) - 1 as through, prefecture, qualification, last_day
    from roster_span
    cross join lateral (values ('CARD', care_manager_until), ('CHIEF', chief_until)) as ends (qualification, last_day)
    where last_day is not null
), joined as (
    select *,
        coalesce(
            lag(prefecture) over one <> prefecture or lag(last_day) over one <> last_day or lag(through) over one <> since - 1,
            true) as begins
    from held window one as (partition by registration_number, qualification order by since)
), numbered as (
    select *, count(*) filter (where begins) over one as run
    from joined window one as (partition by registration_number, qualification order by since)
)
insert into lapse (registration_number, qualification, since, through, prefecture, last_day)
select registration_number, qualification, min(since), max(through), prefecture, last_day
from numbered
group by registration_number, qualification, run, prefecture, last_day;

-- All that is counted and the order of the list are in the index.
create index lapse_last_day on lapse (prefecture, last_day, registration_number, qualification)
    include (since, through, month);
analyze lapse;

alter table roster_span drop column care_manager_until, drop column chief_until;
drop table if exists roster_span_new;
drop table if exists roster_span_old;
delete from read_model_swap where read_model = 'LISTS';
