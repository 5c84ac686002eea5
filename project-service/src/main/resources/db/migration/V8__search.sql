-- What is said of a project can be searched in Chinese and in English (docs/adr/0012). The database derives it from the
-- definition by itself, so that no writer can forget it.

-- A text as it is compared: full width as half width, in lower case.
create function search_form(said text) returns text
    language sql immutable strict parallel safe
    return lower(normalize(said, NFKC));

-- Everything that is said of a project in both languages, one text a line.
create function project_words(definition jsonb) returns text
    language sql immutable strict parallel safe
    return (
        select search_form(string_agg(said #>> '{}', E'\n'))
        from unnest(array[
                '$.code',
                '$.name.*',
                '$.content.*',
                '$.deliverables[*].what.*',
                '$.parts[*].content.*',
                '$.parts[*].deliverables[*].what.*']::jsonpath[]) as place,
            jsonb_path_query(definition, place) as said);

-- What words can be found by: every two Chinese characters that stand together, the last one of each run by itself, and
-- words and figures of Latin script, as they are and as their English stems.
create function search_terms(words text) returns tsvector
    language sql immutable strict parallel safe
    return (
        with latin as (
            select coalesce(string_agg(run[1], ' '), '') as runs
            from regexp_matches(words, '[a-z0-9]+', 'g') as run),
        han as (
            select distinct substr(run[1], place, 2) as pair
            from regexp_matches(words, '[\u3040-\U0010ffff]+', 'g') as run, generate_series(1, length(run[1])) as place)
        select strip(to_tsvector('simple', runs) || to_tsvector('english', runs)
            || array_to_tsvector(array(select pair from han)))
        from latin);

alter table project
    drop column words,
    add column words text generated always as (project_words(definition::jsonb)) stored,
    add column search tsvector generated always as (search_terms(project_words(definition::jsonb))) stored;

create index project_search on project using gin (search);

-- Former states are looked through instead.
alter table project_revision
    drop column words;
