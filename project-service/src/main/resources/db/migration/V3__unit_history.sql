-- The directory of units: what an entry says now, what the file of its plan last said of it, and which plans name it. A
-- unit that was entered by itself belongs to no plan's file.
alter table unit rename column defined_at to recorded_at;
alter table unit
    alter column plan drop not null,
    add column filed        text,
    add column plans        varchar[]  not null default '{}',
    add column since        date,
    add column ended_on     date,
    add column successor    text       references unit,
    add column document_zh  text,
    add column document_en  text,
    add column recorded_by  text,
    add column reason       text,
    add check ((ended_on is null) = (successor is null));
update unit u
    set filed = u.definition,
        plans = array(select c.plan from catalogue c
                      where exists (select from jsonb_array_elements(c.document::jsonb -> 'units') named
                                    where named ->> 'code' = u.code)
                      order by c.plan);

-- What an entry ever said; nothing here is changed or deleted.
create table unit_revision (
    id           bigint      generated always as identity primary key,
    code         text        not null references unit,
    revision     bigint      not null,
    definition   text        not null,
    kind         text        not null,
    region       text,
    words        text        not null,
    since        date,
    ended_on     date,
    successor    text        references unit,
    document_zh  text,
    document_en  text,
    recorded_by  text,
    reason       text,
    recorded_at  timestamptz not null,
    unique (code, revision)
);
insert into unit_revision (code, revision, definition, kind, region, words, recorded_at)
    select code, revision, definition, kind, region, words, recorded_at from unit;

-- Who takes part is stored as the plan names it. Whom that stands for is asked of the directory, which changes.
update project p
    set taking_part = array(
        select distinct named #>> '{}'
        from (values ('$.units[*]'), ('$.relevant[*]'), ('$.parts[*].units[*]'), ('$.parts[*].relevant[*]')) at (path),
            jsonb_path_query(p.definition::jsonb, at.path::jsonpath) named
        order by 1);
