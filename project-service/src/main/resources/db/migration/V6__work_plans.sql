-- What a year's key projects are to do, as it is now. What it says (title and items), how it was approved and how it
-- was closed are JSON. The row is what writers of it wait for; revision 0 is that of one that is being written first.
create table work_plan (
    id           bigint      generated always as identity primary key,
    plan         text        not null references catalogue,
    year         integer     not null,
    revision     bigint      not null,
    status       text        not null,
    contents     text        not null,
    approval     text,
    closure      text,
    amendments   integer     not null,
    recorded_by  text,
    reason       text,
    changed_at   timestamptz not null,
    unique (plan, year),
    check (status in ('DRAFT', 'APPROVED', 'CLOSED')),
    check ((approval is null) = (status = 'DRAFT')),
    check ((closure is not null) = (status = 'CLOSED'))
);

-- Every state that it ever had; nothing here is changed or deleted. What it has in common with work_plan is the same
-- there.
create table work_plan_revision (
    id            bigint      generated always as identity primary key,
    work_plan_id  bigint      not null references work_plan,
    plan          text        not null,
    year          integer     not null,
    revision      bigint      not null,
    status        text        not null,
    contents      text        not null,
    approval      text,
    closure       text,
    amendments    integer     not null,
    recorded_by   text,
    reason        text,
    changed_at    timestamptz not null,
    unique (work_plan_id, revision)
);

-- Changes after the approval, counted from 1, each with what it changed (JSON).
create table work_plan_amendment (
    id            bigint      generated always as identity primary key,
    work_plan_id  bigint      not null references work_plan,
    number        integer     not null,
    revision      bigint      not null,
    reason        text        not null,
    document      text,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    changes       text        not null,
    unique (work_plan_id, number)
);

-- What was kept of it, as it was found when the year was closed (JSON); never computed again.
create table work_plan_keeping (
    work_plan_id  bigint      primary key references work_plan,
    keeping       text        not null
);
