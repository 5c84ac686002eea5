-- How far a project has come: when work began and ended, what was reported of it, and what it may be completed without
-- (both JSON).
alter table project
    add column started_on    date,
    add column completed_on  date,
    add column progress      text,
    add column waived        text not null default '[]';
alter table project
    alter column waived drop default;
update project set
    started_on = (select min(happened_on) from project_transition where project_id = id and to_status = 'IN_PROGRESS'),
    completed_on = case when status = 'COMPLETED' then status_since end;

-- Every state that a project ever had, with what lists are filtered and ordered by, so that a list can be given as it
-- was known at a moment; nothing here is changed or deleted. What it has in common with project is the same there. One
-- that only moved in the file has another state in the same revision.
create table project_revision (
    id            bigint      generated always as identity primary key,
    project_id    bigint      not null references project,
    change        text        not null,
    recorded_by   text,
    reason        text,
    plan          text        not null,
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
    started_on    date,
    completed_on  date,
    progress      text,
    waived        text        not null,
    changed_at    timestamptz not null
);

create index project_revision_known on project_revision (plan, project_id, changed_at, id);

-- Of what is known already, only the newest state can be told.
insert into project_revision
        (project_id, change, plan, code, revision, definition, position, term, task, action, year_from, year_to,
         taking_part, words, status, status_since, started_on, completed_on, progress, waived, changed_at)
    select id, case when revision = 1 then 'DEFINITION' else 'STATUS' end, plan, code, revision, definition, position,
           term, task, action, year_from, year_to, taking_part, words, status, status_since, started_on, completed_on,
           progress, waived, changed_at
    from project;

-- Who told of a step, the decision behind it and what the project was completed without (both JSON).
alter table project_transition
    add column decision     text,
    add column waived       text not null default '[]',
    add column recorded_by  text;
alter table project_transition
    alter column waived drop default;

-- What was found to be wrong with a step: the whole of what is right about it, and why; a step is corrected by as many of
-- these as it takes, and the newest counts. Neither they nor the steps are ever changed.
create table project_transition_correction (
    project_id   bigint      not null,
    revision     bigint      not null,
    corrects     bigint      not null,
    happened_on  date        not null,
    reason       text,
    decision     text,
    voided       boolean     not null,
    because      text        not null,
    recorded_by  text,
    recorded_at  timestamptz not null,
    primary key (project_id, revision),
    foreign key (project_id, corrects) references project_transition
);
