-- The money of a key project for one budget year, in yuan. The row is what writers of it wait for; its revision counts
-- every budget stated for it and every entry of its ledger.
create table funding_account (
    id          bigint   generated always as identity primary key,
    project_id  bigint   not null references project,
    year        integer  not null,
    revision    bigint   not null,
    unique (project_id, year)
);

-- Every budget that was ever stated, whole; the newest counts. Nothing here is changed or deleted.
create table funding_budget (
    account_id   bigint       not null references funding_account,
    revision     bigint       not null,
    document     text         not null,
    recorded_by  text         not null,
    reason       text,
    recorded_at  timestamptz  not null,
    primary key (account_id, revision)
);

create table funding_budget_line (
    account_id  bigint   not null,
    revision    bigint   not null,
    source      text     not null,
    amount      numeric  not null check (amount >= 0 and scale(amount) <= 2),
    primary key (account_id, revision, source),
    foreign key (account_id, revision) references funding_budget
);

-- The ledger; nothing here is changed or deleted. A reversal has the negative amount of the entry that it names, so that
-- a sum of amounts is what counts. What an entry took beyond what was there is an overrun, and says who approved it.
create table funding_entry (
    id                   bigint       generated always as identity primary key,
    account_id           bigint       not null references funding_account,
    number               bigint       not null,
    kind                 text         not null,
    source               text         not null,
    amount               numeric      not null check (scale(amount) <= 2),
    happened_on          date         not null,
    document             text         not null,
    item                 text,
    note                 text,
    reverses             bigint,
    replaces             bigint,
    reason               text,
    overrun              numeric      check (overrun > 0),
    overrun_reason       text,
    overrun_approved_by  text,
    recorded_by          text         not null,
    recorded_at          timestamptz  not null,
    unique (account_id, number),
    unique (account_id, reverses),
    foreign key (account_id, reverses) references funding_entry (account_id, number),
    foreign key (account_id, replaces) references funding_entry (account_id, number),
    check (amount <> 0 and (amount < 0) = (reverses is not null)),
    check (num_nulls(overrun, overrun_reason, overrun_approved_by) in (0, 3))
);

create index funding_entry_document on funding_entry (account_id, document);
