-- ============ Which event told what ============
-- Source and id of the event that first told a revision, so that a change of a verdict can be led back to it. Null for
-- what had been taken in before this was kept.
alter table known_plan_revision add column told_by text;
alter table known_measurement_revision add column told_by text;
alter table known_requirement_revision add column told_by text;
alter table known_project_revision add column told_by text;
alter table known_catalogue_revision add column told_by text;
alter table known_unit_revision add column told_by text;
