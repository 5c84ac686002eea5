-- ============ A measurement may be provisional, or withdrawn ============
-- A withdrawn one stays known with its revision, so that an older event that comes late does not bring it back.
alter table known_measurement
    add column status     text     not null default 'FINAL',
    add column withdrawn  boolean  not null default false;
alter table known_measurement
    alter column status drop default,
    alter column withdrawn drop default;

-- ============ Revisions of a verdict go on ============
-- An indicator that is dropped and comes back goes on from the revision that was told last. Of a change from before this
-- column only the verdict's present revision is known; it is no lower.
alter table verdict_change add column revision bigint not null default 0;
update verdict_change as changed set revision = verdict.revision
from verdict
where changed.plan = verdict.plan and changed.region = verdict.region and changed.basis = verdict.basis
    and changed.year = verdict.year and changed.indicator = verdict.indicator;
alter table verdict_change alter column revision drop default;
