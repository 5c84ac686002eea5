-- What a plan ever said; nothing here is changed or deleted. The plan itself says which of them is in force.
create table plan_edition (
    plan        text        not null references plan,
    revision    bigint      not null,
    definition  text        not null,
    loaded_at   timestamptz not null,
    primary key (plan, revision)
);
insert into plan_edition (plan, revision, definition, loaded_at)
    select code, revision, definition, loaded_at from plan;
alter table plan
    drop column definition,
    drop column loaded_at;

-- Who recorded the number and why, where that was told.
alter table requirement
    add column recorded_by  text,
    add column reason       text;

-- What was ever assigned; nothing here is changed or deleted.
create table requirement_revision (
    id              bigint      generated always as identity primary key,
    requirement_id  bigint      not null references requirement,
    revision        bigint      not null,
    direction       text        not null,
    value           numeric     not null,
    document_zh     text        not null,
    document_en     text        not null,
    recorded_by     text,
    reason          text,
    assigned_at     timestamptz not null,
    unique (requirement_id, revision)
);
insert into requirement_revision
        (requirement_id, revision, direction, value, document_zh, document_en, assigned_at)
    select id, revision, direction, value, document_zh, document_en, assigned_at from requirement;
