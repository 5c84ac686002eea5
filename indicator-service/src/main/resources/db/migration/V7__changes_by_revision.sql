-- Where a change stands among the changes is told by the revision that it made. A correction then leaves everything of a
-- measurement that is indexed as it was, so that PostgreSQL writes no index for it; the room is for that.
alter table measurement_revision
    add column plan        text,
    add column changed_in  xid8 not null default pg_current_xact_id();
update measurement_revision r
set plan = m.plan, changed_in = case when r.revision = m.revision then m.changed_in else '0' end
from measurement m
where m.id = r.measurement_id;
alter table measurement_revision alter column plan set not null;
create index measurement_revision_changed_in on measurement_revision (plan, changed_in, measurement_id);

drop index measurement_changed_in;
alter table measurement drop column changed_in;
alter table measurement set (fillfactor = 80);

-- The series of one sub-indicator is listed without looking at those of others.
create index measurement_listed on measurement (plan, sub_indicator, region, id);
