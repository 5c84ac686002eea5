-- ============ What was known when ============
-- Every revision of everything that was told, with the moment at which its owner recorded it; nothing here is altered or
-- deleted. Of one thing, the highest revision recorded by a moment is what was known of it then; so a revision that comes
-- late takes its own place. known_plan, known_measurement, known_requirement and known_project hold the newest of each.
create table known_plan_revision (
    plan         text         not null,
    revision     bigint       not null,
    recorded_at  timestamptz  not null,
    definition   text         not null,
    primary key (plan, revision)
);

create table known_measurement_revision (
    plan           text         not null,
    region         text         not null,
    sub_indicator  text         not null,
    period         text         not null,
    revision       bigint       not null,
    recorded_at    timestamptz  not null,
    value          numeric,
    stage          text,
    rank           integer,
    status         text         not null,
    withdrawn      boolean      not null,
    primary key (plan, region, sub_indicator, period, revision)
);

create table known_requirement_revision (
    plan           text         not null,
    region         text         not null,
    sub_indicator  text         not null,
    year           integer      not null,
    revision       bigint       not null,
    recorded_at    timestamptz  not null,
    direction      text         not null,
    value          numeric      not null,
    document_zh    text         not null,
    document_en    text         not null,
    primary key (plan, region, sub_indicator, year, revision)
);

-- The state is the whole of what the event said, as JSON.
create table known_project_revision (
    plan         text         not null,
    code         text         not null,
    revision     bigint       not null,
    recorded_at  timestamptz  not null,
    due_year     integer      not null,
    status       text         not null,
    state        text         not null,
    primary key (plan, code, revision)
);

-- What groups the projects of a plan: its actions and tasks, as JSON.
create table known_catalogue_revision (
    plan         text         not null,
    revision     bigint       not null,
    recorded_at  timestamptz  not null,
    groups       text         not null,
    primary key (plan, revision)
);

-- Units belong to all plans. The state is the whole of what the event said, as JSON.
create table known_unit_revision (
    code         text         not null,
    revision     bigint       not null,
    recorded_at  timestamptz  not null,
    state        text         not null,
    primary key (code, revision)
);

-- What was taken in before there was a history is read once more: of what is known already only the history is new.
delete from consumed_offset;
