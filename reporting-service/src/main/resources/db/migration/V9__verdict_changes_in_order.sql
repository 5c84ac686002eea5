-- Readers of a plan's changes go on behind the number of the last one that they had.
create index verdict_change_in_order on verdict_change (plan, id);
