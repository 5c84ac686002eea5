-- ============ What the other services told ============
-- Each row is the newest revision of one thing; an older one that comes again or late changes nothing.
create table known_plan (
    plan        text    primary key,
    revision    bigint  not null,
    definition  text    not null
);

create table known_measurement (
    plan           text     not null,
    region         text     not null,
    sub_indicator  text     not null,
    period         text     not null,
    revision       bigint   not null,
    value          numeric,
    stage          text,
    rank           integer,
    primary key (plan, region, sub_indicator, period)
);

create table known_requirement (
    plan           text     not null,
    region         text     not null,
    sub_indicator  text     not null,
    year           integer  not null,
    revision       bigint   not null,
    direction      text     not null,
    value          numeric  not null,
    document_zh    text     not null,
    document_en    text     not null,
    primary key (plan, region, sub_indicator, year)
);

create table known_project (
    plan      text     not null,
    code      text     not null,
    revision  bigint   not null,
    due_year  integer  not null,
    status    text     not null,
    primary key (plan, code)
);

-- ============ What it adds up to ============
-- The verdict in force, prepared so that a question is answered by reading rows. A region has rows from the moment that
-- something is known of it.
create table verdict (
    plan             text         not null,
    region           text         not null,
    basis            text         not null,
    year             integer      not null,
    indicator        text         not null,
    revision         bigint       not null,
    verdict          text         not null,
    stale            boolean      not null,
    measured_period  text,
    explanation      text         not null,
    since            timestamptz  not null,
    caused_by        text         not null,
    primary key (plan, region, basis, year, indicator)
);

-- Every change of a verdict, never altered.
create table verdict_change (
    id           bigint       generated always as identity primary key,
    plan         text         not null,
    region       text         not null,
    basis        text         not null,
    year         integer      not null,
    indicator    text         not null,
    verdict      text         not null,
    previous     text,
    explanation  text         not null,
    changed_at   timestamptz  not null,
    caused_by    text         not null
);
create index verdict_change_of on verdict_change (plan, region, basis, year, indicator, id);

-- ============ How far the topics have been read ============
-- Stored with the result, in one transaction: each event counts exactly once.
create table consumed_offset (
    topic        text     not null,
    partition    integer  not null,
    next_offset  bigint   not null,
    primary key (topic, partition)
);

-- Records that are no event of ours. They are kept and reading goes on.
create table rejected_record (
    topic        text         not null,
    partition    integer      not null,
    record_offset bigint      not null,
    reason       text         not null,
    payload      bytea,
    rejected_at  timestamptz  not null,
    primary key (topic, partition, record_offset)
);

-- Events that Kafka does not have yet (org.ecoplan.kit.outbox).
create table outbox (
    id             bigint      generated always as identity primary key,
    type           text        not null,
    event_key      text        not null,
    partition_key  text        not null,
    occurred_at    timestamptz not null,
    data           text        not null
);
