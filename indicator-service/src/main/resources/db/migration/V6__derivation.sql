-- Derived values whose period had not ended: few, and looked for often.
create index measurement_provisional_derived on measurement (plan, period_end)
    where lineage is not null and status = 'PROVISIONAL';
