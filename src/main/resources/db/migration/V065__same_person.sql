-- One citizen, several records: what speaks for it, and what a person decided. Records are never merged.

-- An address that a citizen told as theirs though another record has it: the strongest hint there is.
create table contact_claim (
    reporter_id bigint not null references reporter (id),
    contact_id  bigint not null references contact_point (id),
    at          timestamptz not null,
    primary key (reporter_id, contact_id)
);
create index contact_claim_contact on contact_claim (contact_id); -- who else claims mine?

create table reporter_link (
    id        bigint generated always as identity primary key,
    a_id      bigint not null references reporter (id),
    b_id      bigint not null references reporter (id),
    verdict   text   not null check (verdict in ('same', 'different')),
    ground    text   not null check (ground in ('contact', 'nik', 'name', 'person')),
    by_user   bigint not null references app_user (id),
    by_name   text   not null,
    at        timestamptz not null,
    undone_at timestamptz,
    undone_by text,
    check (a_id < b_id)
);
comment on column reporter_link.ground is 'What spoke for it; person: somebody knew.';
create unique index reporter_link_pair on reporter_link (a_id, b_id) where undone_at is null; -- one verdict on a pair
create index reporter_link_b on reporter_link (b_id);                                           -- from the other side
create index reporter_link_a on reporter_link (a_id);

create index reporter_name on reporter (lower(name), id) where name is not null;   -- namesakes
create index ticket_field_nik on ticket_field (value) where code = 'nik';          -- the same NIK on other tickets
