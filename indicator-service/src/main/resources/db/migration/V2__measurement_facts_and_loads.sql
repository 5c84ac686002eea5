-- What is told beside a value, who told it, and whether it has been withdrawn.
alter table measurement
    add column status           text    not null default 'FINAL',
    add column source_unit      text,
    add column evidence_link    text,
    add column evidence_sha256  text,
    add column recorded_by      text,
    add column withdrawn        boolean not null default false,
    -- how a derived value came about, as JSON; null where it was reported
    add column lineage          text,
    -- the transaction that changed it last: what a reader of changes has not seen yet
    add column changed_in       xid8    not null default pg_current_xact_id();
create index measurement_changed_in on measurement (plan, changed_in, id);

alter table measurement_revision
    add column status           text    not null default 'FINAL',
    add column source_unit      text,
    add column evidence_link    text,
    add column evidence_sha256  text,
    add column recorded_by      text,
    add column withdrawn        boolean not null default false,
    add column lineage          text,
    drop constraint measurement_revision_check,
    add constraint measurement_revision_says_one_thing
        check (case when withdrawn then value is null and stage is null
                    else (value is null) <> (stage is null) end);

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

-- The newest value of a sub-indicator is found without reading its history.
create index measurement_newest on measurement (plan, sub_indicator, region, period_end desc, period_start);
