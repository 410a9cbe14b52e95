-- Mails that their server cannot deliver or that cannot be kept. They block no other mail and are asked for again.
create table mailbox_failure (
    channel_name text        not null,
    folder       text        not null,
    uid_validity bigint      not null,
    uid          bigint      not null,
    reason       text        not null,
    failures     int         not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    next_at      timestamptz not null,
    primary key (channel_name, folder, uid_validity, uid) -- the failures of a mailbox, also for the channel page
);
