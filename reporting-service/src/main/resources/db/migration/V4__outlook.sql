-- ============ Where it is going ============
-- Beside each verdict what is to be expected of the next target: the outcome, and as JSON all that it rests on. A verdict
-- that was written before has neither until it is judged again; until then the question is answered by judging.
alter table verdict
    add column outlook              text,
    add column outlook_explanation  text;

-- Every plan is read once more as if its edition were news, so that all verdicts are judged again. Those that come out as
-- they were stay as they are, with since when and by which event they have been so. The history knows the edition already.
update known_plan set revision = revision - 1;
delete from consumed_offset where topic = 'ecoplan.plans';
