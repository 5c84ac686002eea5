-- What a unit reported of a project, or of a part of it, for a period, as it is known now. (numeric keeps the digits that a
-- percent came with; delivered and evidence are JSON, written whole and read whole.)
create table progress_report (
    id            bigint      generated always as identity primary key,
    project_id    bigint      not null references project,
    -- null: the project as a whole
    part          integer,
    unit          text        not null,
    period        text        not null,
    period_start  date        not null,
    period_end    date        not null,
    revision      bigint      not null,
    percent       numeric,
    delivered     text        not null,
    text          text,
    issues        text,
    evidence      text        not null,
    withdrawn     boolean     not null,
    recorded_by   text,
    reason        text,
    recorded_at   timestamptz not null,
    constraint progress_report_key unique nulls not distinct (project_id, part, unit, period)
);

-- Everything that a report ever said; nothing here is changed or deleted.
create table progress_report_revision (
    report_id    bigint      not null references progress_report,
    revision     bigint      not null,
    percent      numeric,
    delivered    text        not null,
    text         text,
    issues       text,
    evidence     text        not null,
    withdrawn    boolean     not null,
    recorded_by  text,
    reason       text,
    recorded_at  timestamptz not null,
    primary key (report_id, revision)
);

-- Percents that were set by hand, oldest revision first; null where one was taken back. Nothing here is changed or deleted.
create table progress_override (
    project_id   bigint      not null references project,
    revision     bigint      not null,
    percent      numeric,
    reason       text,
    recorded_by  text,
    recorded_at  timestamptz not null,
    primary key (project_id, revision)
);

-- Loads that somebody may ask for again (org.ecoplan.kit.load).
create table load (
    id                uuid        primary key,
    kind              text        not null,
    subject           text        not null,
    mode              text        not null,
    dry_run           boolean     not null,
    format            text        not null,
    charset           text        not null,
    state             text        not null,
    attempts          integer     not null default 0,
    cancel_requested  boolean     not null default false,
    submitted_at      timestamptz not null,
    finished_at       timestamptz,
    rows_read         bigint      not null default 0,
    bytes_total       bigint      not null,
    bytes_read        bigint      not null default 0,
    result            text,
    problem           text
);
create index load_unfinished on load (submitted_at) where state in ('QUEUED', 'RUNNING');

-- The bodies of jobs and the rejected rows of loads, in pieces.
create table load_file (
    load   uuid     not null references load on delete cascade,
    name   text     not null,
    part   integer  not null,
    bytes  bytea    not null,
    primary key (load, name, part)
);
