-- What is monitored, where, and how often.
create table series (
    id          integer     generated always as identity primary key,
    code        text        not null unique,
    variable    text        not null,
    station     text,
    region      text        not null,
    step        text        not null,
    unit_zh     text        not null,
    unit_en     text        not null,
    name_zh     text        not null,
    name_en     text        not null,
    revision    bigint      not null,
    defined_at  timestamptz not null
);
create index series_variable_region on series (variable, region);

-- What was observed, as it is known now. A partition is a year in UTC and made when it is needed
-- (org.ecoplan.indicator.observation.Partitions, docs/adr/0009). Rows come in the order of time and are read series by
-- series: the index holds all that a reader needs, so that a year of one series is not a page of the table an hour.
create table observation (
    time         timestamptz not null,
    recorded_at  timestamptz not null,
    series       integer     not null,
    flag         "char"      not null,
    value        numeric,
    primary key (series, time) include (value, flag),
    constraint observation_that_counts_has_a_value check (value is not null or flag not in ('N', 'S'))
) partition by range (time);

-- What was known before it was corrected; nothing here is changed or deleted.
create table observation_correction (
    id           bigint      generated always as identity primary key,
    series       integer     not null references series,
    time         timestamptz not null,
    value        numeric,
    flag         "char"      not null,
    recorded_at  timestamptz not null,
    replaced_at  timestamptz not null
);
create index observation_correction_series on observation_correction (series, id);

-- Years whose observations have changed since something was derived from them. A mark that is made again gets another
-- generation: who has handled the older one does not take the newer one away.
create sequence derivation_mark_generation;
create table derivation_mark (
    variable    text        not null,
    region      text        not null,
    year        integer     not null,
    generation  bigint      not null,
    marked_at   timestamptz not null,
    primary key (variable, region, year)
);
