-- A responsible unit of the directory, which all plans share. Its definition is JSON; beside it is what lists are
-- filtered by.
create table unit (
    code        text        primary key,
    plan        text        not null,
    revision    bigint      not null,
    definition  text        not null,
    kind        text        not null,
    region      text,
    words       text        not null,
    defined_at  timestamptz not null
);

-- The project file of a plan as it was loaded: one document, written whole and read whole.
create table catalogue (
    plan       text        primary key,
    revision   bigint      not null,
    document   text        not null,
    loaded_at  timestamptz not null
);

-- A key project: what the file says of it (JSON, and beside it what lists are filtered and ordered by), and where it
-- stands, which no file knows. The row is what writers of it wait for. (varchar[]: Hibernate binds arrays so.)
create table project (
    id            bigint      generated always as identity primary key,
    plan          text        not null references catalogue,
    code          text        not null,
    revision      bigint      not null,
    definition    text        not null,
    position      bigint      not null,
    term          text        not null,
    task          text        not null,
    action        text        not null,
    year_from     integer     not null,
    year_to       integer     not null,
    taking_part   varchar[]   not null,
    words         text        not null,
    status        text        not null,
    status_since  date,
    changed_at    timestamptz not null,
    unique (plan, code)
);

create index project_order on project (plan, position);

-- Every change of a project's status; nothing here is changed or deleted.
create table project_transition (
    project_id   bigint      not null references project,
    revision     bigint      not null,
    from_status  text        not null,
    to_status    text        not null,
    happened_on  date        not null,
    reason       text,
    recorded_at  timestamptz not null,
    primary key (project_id, revision),
    check (from_status <> to_status)
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
