-- Loop protection: the automatic answers of the last hours, one row each, counted before the next one is sent.
-- Addresses and texts are 64 bits of a hash. Each insert removes a few rows older than two hours.
create table automatic_answer (
    id           bigint generated always as identity primary key,
    mailbox      bigint not null,
    organisation bigint not null,
    fingerprint  bigint,
    at           timestamptz not null
);
comment on column automatic_answer.id is 'Without gaps in normal operation: the difference of two ids is the number of answers between them.';
comment on column automatic_answer.mailbox is 'Of the mailbox behind the recipient''s tags.';
comment on column automatic_answer.organisation is 'Of the recipient''s domain below the public suffix, or of the public provider.';
comment on column automatic_answer.fingerprint is 'Of the received words without numbers; null if they are too few to be compared.';
create index automatic_answer_mailbox on automatic_answer (mailbox, at); -- limit per mailbox
create index automatic_answer_organisation on automatic_answer (organisation, at); -- limit per domain
create index automatic_answer_fingerprint on automatic_answer (fingerprint, at) where fingerprint is not null; -- same text
create index automatic_answer_at on automatic_answer (at, id); -- limit of the house; what is old

create index outbound_suppressed on outbound (queued_at) where state = 'suppressed'; -- the page of channels: floods and loops
