-- ============ The newest measurement, without reading the others ============
-- The newer of two periods is the one that ends later; of two that end on one day, the longer one. With both in the key,
-- what a verdict rests on is found at the same cost however long the history is.
alter table known_measurement
    add column last_day date,
    add column days integer;
with spans as (
    select period,
        case
            when period like '____' then make_date(left(period, 4)::integer, 1, 1)
            when period like '____-Q_' then make_date(left(period, 4)::integer, right(period, 1)::integer * 3 - 2, 1)
            else make_date(left(period, 4)::integer, substr(period, 6, 2)::integer, coalesce(nullif(substr(period, 9), '')::integer, 1))
        end as first_day,
        case
            when period like '____' then interval '1 year'
            when period like '____-Q_' then interval '3 months'
            when period like '____-__' then interval '1 month'
            else interval '1 day'
        end as length
    from (select distinct period from known_measurement) periods
)
update known_measurement known
set last_day = (first_day + length)::date - 1,
    days = (first_day + length)::date - first_day
from spans where spans.period = known.period;
alter table known_measurement
    alter column last_day set not null,
    alter column days set not null,
    drop constraint known_measurement_pkey,
    add primary key (plan, region, sub_indicator, last_day, days);

-- ============ Rebuilds ============
create table rebuild (
    id                uuid         primary key,
    state             text         not null,
    attempts          integer      not null default 0,
    requested_at      timestamptz  not null,
    started_at        timestamptz,
    finished_at       timestamptz,
    records_read      bigint       not null default 0,
    records_total     bigint       not null default 0,
    plans_judged      bigint       not null default 0,
    plans_total       bigint       not null default 0,
    verdicts_changed  integer,
    held_up_ms        bigint,
    problem           text
);
-- One at a time.
create unique index rebuild_unfinished on rebuild ((true)) where state in ('QUEUED', 'RUNNING');

-- Where the tables are made that take the place of those here, and where those go until they are dropped.
create schema rebuild;
create schema replaced;

-- While verdicts are judged there, nothing has changed yet: what would be told of it is dropped.
create function rebuild.unheard() returns trigger language plpgsql as $$
begin
    return null;
end
$$;
