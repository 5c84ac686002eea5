-- What requests with an Idempotency-Key came to, stored in the transaction of their effect
-- (org.ecoplan.kit.idempotency).
create table idempotency_record (
    key          text         primary key,
    operation    text         not null,
    fingerprint  text         not null,
    status       integer      not null,
    headers      text         not null,
    body         bytea,
    created_at   timestamptz  not null,
    expires_at   timestamptz  not null
);

create index idempotency_record_expiry on idempotency_record (expires_at);
