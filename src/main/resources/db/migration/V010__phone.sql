-- Telephone calls: what the logs said (append-only), the calls they add up to, and what each of them became.

alter table app_user add column extension text;
create unique index app_user_extension on app_user (extension) where extension is not null; -- who answered?

alter table contact_point add column shared boolean not null default false;
comment on column contact_point.shared is 'A village office''s telephone: who calls from it is not one citizen.';

create table call (
    id            bigint generated always as identity primary key,
    pbx           text not null,
    ref           text not null,
    channel_name  text not null,
    direction     text not null check (direction in ('inbound', 'outbound', 'internal', 'unknown')),
    outcome       text not null check (outcome in
                      ('ongoing', 'answered', 'abandoned', 'missed', 'busy', 'failed', 'voicemail', 'out-of-hours')),
    started_at    timestamptz not null,
    answered_at   timestamptz,
    ended_at      timestamptz,
    wait_seconds  int not null check (wait_seconds >= 0),
    talk_seconds  int not null check (talk_seconds >= 0),
    caller_kind   text not null check (caller_kind in ('number', 'hidden', 'internal', 'short-code')),
    caller        text,
    callee_kind   text not null check (callee_kind in ('number', 'hidden', 'internal', 'short-code')),
    callee        text,
    agent         text,
    agent_id      bigint references app_user (id),
    queue         text,
    urgent        boolean not null default false,
    test          boolean not null default false,
    legs          jsonb not null,
    recordings    jsonb not null default '[]',
    traces        int not null,
    party         text generated always as (
                      case when direction = 'outbound' or (direction = 'unknown' and caller_kind = 'internal')
                           then case when callee_kind in ('number', 'short-code') then callee end
                           else case when caller_kind in ('number', 'short-code') then caller end
                      end) stored,
    became        text not null default 'undecided' check (became in
                      ('undecided', 'draft', 'callback', 'attempt', 'linked', 'ticket', 'nothing')),
    reason        jsonb,
    decided_by    text,
    ticket_id     bigint references ticket (id),
    callback_id   bigint,
    reporter_id   bigint references reporter (id),
    taken         boolean not null default false,
    read_at       timestamptz not null,
    decide_at     timestamptz,
    failures      int not null default 0,
    updated_at    timestamptz not null,
    version       bigint not null default 1
);
comment on column call.pbx is 'The exchange: logs of one exchange may come by several channels and tell of the same calls.';
comment on column call.urgent is 'Came in on a number or queue for emergencies.';
comment on column call.became is 'What the call became; reason says why, decided_by who decided: system or a name.';
comment on column call.test is 'To or from an extension or number that the channel calls a test.';
comment on column call.traces is 'How many; a call that grows without end has a tie that is none.';
comment on column call.party is 'The number outside, whoever called whom; null if hidden or if there is none.';
comment on column call.agent_id is 'Whose extension answered; or who took on a draft that was nobody''s (taken).';
comment on column call.read_at is 'When the first of its traces was read.';
comment on column call.failures is 'How often drawing the consequence failed since its facts changed.';
comment on column call.decide_at is 'When the consequence is drawn, or drawn again; null when there is nothing to draw.';
create index call_decide on call (decide_at, id) where decide_at is not null;       -- consequences waiting
create index call_newest on call (started_at, id);                                    -- the board and the list of a day
create index call_party on call (party, started_at) where party is not null;          -- a citizen's history, both ways
create index call_ongoing on call (started_at) where outcome = 'ongoing';             -- what rings now
create index call_debt on call (started_at, id) where became = 'draft';               -- drafts not completed
create index call_debt_of on call (agent_id, started_at) where became = 'draft';      -- an agent's own
create index call_ticket on call (ticket_id) where ticket_id is not null;

-- Two calls that turned out to be one: whoever still holds the younger one's id finds the older.
create table call_merged (
    id      bigint primary key,
    call_id bigint not null references call (id)
);
create index call_merged_into on call_merged (call_id);

create table call_tie (
    pbx     text   not null,
    tie     text   not null,
    call_id bigint not null references call (id) on delete cascade,
    primary key (pbx, tie) -- which call does this trace belong to?
);
create index call_tie_call on call_tie (call_id);

create table call_trace (
    id           bigint generated always as identity primary key,
    channel_name text not null,
    trace_key    text not null,
    call_id      bigint references call (id),
    state        text not null check (state in ('read', 'quarantined')),
    reason       jsonb,
    source       text not null,
    line         bigint not null,
    raw          text not null,
    trace        jsonb,
    received_at  timestamptz not null,
    unique (channel_name, trace_key), -- received once
    check ((state = 'quarantined') = (reason is not null))
);
comment on table call_trace is 'The ledger of the phone: every line, row and event that was received, in its own words.';
create index call_trace_call on call_trace (call_id) where call_id is not null;                  -- a call's traces
create index call_trace_bad on call_trace (channel_name, id) where state = 'quarantined';      -- what a person must look at

-- How far each log has been read; committed together with what was read.
create table call_log_position (
    channel_name text not null,
    source       text not null,
    path         text not null,
    read_to      bigint not null,
    line         bigint not null,
    cursor       text,
    finished     boolean not null default false,
    updated_at   timestamptz not null,
    primary key (channel_name, source)
);
comment on column call_log_position.source is 'Which file it is, whatever its name is now: digest of its first bytes and device; or the name of a table or list.';
comment on column call_log_position.cursor is 'For tables and lists: where to go on.';

-- A call we owe: one for each caller, however often they tried.
create table callback (
    id           bigint generated always as identity primary key,
    number       text not null,
    reporter_id  bigint references reporter (id),
    zone         text not null,
    place_hint   text,
    urgent       boolean not null,
    state        text not null check (state in ('owed', 'settled', 'unreachable', 'withdrawn')),
    opened_at    timestamptz not null,
    due_at       timestamptz not null,
    give_up_at   timestamptz not null,
    next_at      timestamptz not null,
    last_call_at timestamptz not null,
    calls        int not null default 1,
    attempts     int not null default 0,
    claimed_by   bigint references app_user (id),
    claimed_at   timestamptz,
    settled_at   timestamptz,
    settled_how  text check (settled_how in
                     ('reached', 'called-again', 'wrote', 'unreachable', 'answered-after-all', 'by-agent')),
    settled_by   text,
    ticket_id    bigint references ticket (id),
    why          jsonb not null,
    version      bigint not null default 1,
    check ((state = 'owed') = (settled_at is null))
);
comment on column callback.place_hint is 'Code of the area that an earlier ticket or the area code speaks for; low confidence.';
comment on column callback.due_at is 'The first attempt must be made by then (TAXONOMY: 2 working hours; 15 minutes for emergency numbers).';
comment on column callback.give_up_at is 'Three attempts must be made by then (2 working days).';
comment on column callback.next_at is 'When the next attempt is due; moves on with each failed one.';
create unique index callback_owed on callback (number) where state = 'owed';           -- ten missed calls, one obligation
create index callback_queue on callback (next_at, id) where state = 'owed';
create index callback_reporter on callback (reporter_id) where state = 'owed' and reporter_id is not null;
create index callback_settled on callback (settled_at, id) where state <> 'owed';
create index callback_number on callback (number, id);                                 -- what was owed before

alter table call add foreign key (callback_id) references callback (id);
create index call_callback on call (callback_id) where callback_id is not null;

-- What happened to an obligation: append-only.
create table callback_event (
    callback_id bigint not null references callback (id),
    n           int    not null,
    at          timestamptz not null,
    kind        text not null check (kind in
                    ('opened', 'called-again', 'claimed', 'released', 'attempt', 'settled', 'unreachable', 'withdrawn', 'reopened', 'note')),
    actor       text not null,
    call_id     bigint references call (id),
    data        jsonb not null,
    primary key (callback_id, n)
);

-- What an agent types while listening; kept by the server at every pause.
create table call_form (
    call_id  bigint primary key references call (id),
    user_id  bigint references app_user (id),
    form     jsonb not null,
    version  bigint not null default 1,
    saved_at timestamptz not null
);

create table call_recording (
    id           bigint generated always as identity primary key,
    call_id      bigint not null references call (id),
    kind         text not null check (kind in ('recording', 'voicemail')),
    name         text not null,
    content_type text not null,
    size         bigint not null,
    sha256       bytea references blob (sha256),
    found_at     timestamptz not null,
    keep_until   timestamptz not null,
    removed_at   timestamptz,
    unique (call_id, name),
    check ((sha256 is null) = (removed_at is not null))
);
create index call_recording_content on call_recording (sha256) where sha256 is not null;         -- does a blob still serve?
create index call_recording_keep on call_recording (keep_until) where removed_at is null; -- what is over its time

create table call_recording_access (
    id           bigint generated always as identity primary key,
    recording_id bigint not null references call_recording (id),
    user_id      bigint references app_user (id),
    name         text not null,
    at           timestamptz not null
);
-- Calls whose log names recordings, for the finder of their files: few are recent.
create index call_recordings_named on call (started_at, id) where recordings <> '[]'::jsonb;
create index call_recording_access_of on call_recording_access (recording_id, id);

-- Removing a recording's bytes asks whether anything else has the same content: without these a scan of each table.
create index attachment_content on attachment (sha256);
create index inbound_content on inbound (sha256);
