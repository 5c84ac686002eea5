-- ============ What was published ============
-- One row an assessment. revision counts those of one region and year; the highest one is in force and supersedes the one
-- before, whose row does not change by that. document is what was published, byte for byte, and hash is its SHA-256; the
-- other columns repeat what it says, so that lists need not read it. results_hash is that of its results alone.
create table assessment (
    plan           text         not null,
    region         text         not null,
    year           integer      not null,
    revision       bigint       not null check (revision > 0),
    hash           text         not null check (hash = encode(sha256(document), 'hex')),
    results_hash   text         not null,
    format         integer      not null,
    rules_version  integer      not null,
    edition        bigint       not null,
    provisional    boolean      not null,
    as_of          timestamptz,
    published_at   timestamptz  not null,
    published_by   text         not null,
    note           text,
    supersedes     text,
    reason         text,
    summaries      text         not null,
    document       bytea        not null,
    primary key (plan, region, year, revision),
    check ((supersedes is null) = (revision = 1)),
    check ((reason is null) = (revision = 1))
);
-- Documents are kept as they are: compressed they would be compressed once more on their way out.
alter table assessment alter column document set storage external;

-- Nothing here ever changes. The service owns the table, and what an owner may do cannot be taken from it: it could grant
-- itself any right again. A trigger holds for everybody, owners and superusers included, until somebody takes it away on
-- purpose; and then the hash does not fit any more, here and on the topic where it was told.
create function published_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'a published assessment never changes; another one supersedes it'
        using errcode = 'restrict_violation';
end
$$;
create trigger assessment_is_final before update or delete on assessment
    for each row execute function published_is_final();
create trigger assessments_are_final before truncate on assessment
    for each statement execute function published_is_final();

-- What requests with an Idempotency-Key came to, stored in the transaction of their effect
-- (org.ecoplan.kit.idempotency).
create table if not exists idempotency_record (
    key          text         primary key,
    operation    text         not null,
    fingerprint  text         not null,
    status       integer      not null,
    headers      text         not null,
    body         bytea,
    created_at   timestamptz  not null,
    expires_at   timestamptz  not null
);
create index if not exists idempotency_record_expiry on idempotency_record (expires_at);
