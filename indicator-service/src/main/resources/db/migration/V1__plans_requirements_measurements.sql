-- A plan as it was loaded. Its definition is one document: it is written whole and read whole.
create table plan (
    code        text        primary key,
    revision    bigint      not null,
    definition  text        not null,
    loaded_at   timestamptz not null
);

-- The number a higher authority assigned for one sub-indicator, region and year.
create table requirement (
    id             bigint      generated always as identity primary key,
    plan           text        not null references plan,
    sub_indicator  text        not null,
    region         text        not null,
    year           integer     not null,
    revision       bigint      not null,
    direction      text        not null,
    value          numeric     not null,
    document_zh    text        not null,
    document_en    text        not null,
    assigned_at    timestamptz not null,
    unique (plan, sub_indicator, region, year)
);

-- What is known now of one sub-indicator, region and period. The row is what writers of it wait for.
create table measurement (
    id             bigint      generated always as identity primary key,
    plan           text        not null references plan,
    sub_indicator  text        not null,
    region         text        not null,
    period         text        not null,
    period_start   date        not null,
    period_end     date        not null,
    revision       bigint      not null,
    value          numeric,
    stage          text,
    rank           integer,
    note           text,
    reason         text,
    recorded_at    timestamptz not null,
    unique (plan, sub_indicator, region, period)
);

-- What was ever known of it; nothing here is changed or deleted.
create table measurement_revision (
    measurement_id  bigint      not null references measurement,
    revision        bigint      not null,
    value           numeric,
    stage           text,
    rank            integer,
    note            text,
    reason          text,
    recorded_at     timestamptz not null,
    primary key (measurement_id, revision),
    check ((value is null) <> (stage is null))
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
