-- Lists are filtered and ordered by what the definition says; these copies of it are read by nobody any more.
alter table project
    drop column term,
    drop column task,
    drop column year_from,
    drop column year_to;
alter table project_revision
    drop column term,
    drop column task,
    drop column year_from,
    drop column year_to;

-- Files that were loaded before catalogue.loaded was an event are told of once, with the moment at which they were loaded.
-- Whoever knows that revision already takes it for the same event come twice.
insert into outbox (type, event_key, partition_key, occurred_at, data)
    select 'org.ecoplan.catalogue.loaded.v1', plan, plan, loaded_at,
           json_build_object(
               'plan', plan,
               'revision', revision,
               'actions', document::json -> 'actions',
               'tasks', document::json -> 'tasks')::text
    from catalogue
    order by loaded_at;
