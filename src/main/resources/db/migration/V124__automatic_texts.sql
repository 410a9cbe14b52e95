-- Loop protection for SMS and WhatsApp: as automatic_answer, counted apart, so that a flood of mails leaves no text without
-- an answer. Numbers and texts are 64 bits of a hash. Each insert removes a few rows older than two hours.
create table automatic_text (
    id           bigint generated always as identity primary key,
    mailbox      bigint not null,
    organisation bigint not null,
    fingerprint  bigint,
    at           timestamptz not null
);
comment on column automatic_text.id is 'Without gaps in normal operation: the difference of two ids is the number of answers between them.';
comment on column automatic_text.mailbox is 'Of the recipient''s number.';
comment on column automatic_text.organisation is 'Of the number without its last two digits.';
comment on column automatic_text.fingerprint is 'Of the received words without numbers; null if they are too few to be compared.';
create index automatic_text_mailbox on automatic_text (mailbox, at); -- limit per number
create index automatic_text_organisation on automatic_text (organisation, at); -- limit per block of numbers
create index automatic_text_fingerprint on automatic_text (fingerprint, at) where fingerprint is not null; -- same text
create index automatic_text_at on automatic_text (at, id); -- limit of the house; what is old
