-- A house with many tickets, made in a few statements: {tickets} of them over two years, one in seven open.
-- The same every time. Triggers and foreign keys sleep meanwhile; what triggers would have kept is filled in at the end.
set session_replication_role = replica;
set synchronous_commit = off;
select setseed(0.42);

create function pg_temp.check_digit(head text) returns int language plpgsql immutable as $$
declare
    product int := 10;
    digits  int;
begin
    for i in 1..11 loop
        digits := (product + ascii(substr(head, i, 1)) - 48) % 10;
        product := (case digits when 0 then 10 else digits end) * 2 % 11;
    end loop;
    return (11 - product) % 10;
end $$;

-- Fifty people who sign in, every fifth at one of two large balais, and as many colleagues as such a house has.
insert into app_user (username, password_hash, name, role, balai_code, created_at)
select 'orang' || n, '{hash}', 'Orang ' || n,
       case when n % 5 = 0 then 'balai' else 'agent' end,
       case when n % 5 = 0 then ('{balais}'::text[])[1 + n / 5 % 2] end,
       now()
from generate_series(1, greatest(50, {tickets} / 200)) n;

insert into reporter (name, created_at)
select 'Warga ' || n, now() - interval '2 years' from generate_series(1, {tickets} * 6 / 10) n;
insert into contact_point (reporter_id, kind, value, created_at)
select n, 'email', 'warga' || n || '@warga.test', now() - interval '2 years'
from generate_series(1, {tickets} * 6 / 10) n;

-- Half of the newest three tenths is open: so many that the lists of the small house fill their pages too.
create temp table born as
select n as id, made.at as created_at, made.fate, made.luck, n > {tickets} * 7 / 10 and made.luck < 0.5 as open,
       to_char(made.at at time zone 'Asia/Jakarta', 'YYMM') || lpad((n % 10000000)::text, 7, '0') as head
from generate_series(1, {tickets}) n
cross join lateral (
    select now() - ({tickets} - n) * (interval '700 days' / {tickets}) as at, random() as fate, random() as luck
    offset n * 0
) made;
create temp table shaped as
select b.id, b.created_at, b.fate, b.luck, b.open, b.head || pg_temp.check_digit(b.head) as number,
       case when not b.open then case when b.id > {tickets} * 98 / 100 then 'resolved'
                                      when b.fate < 0.1 then 'cancelled' else 'closed' end
            when b.fate < 0.10 then 'new'         when b.fate < 0.20 then 'triaged'
            when b.fate < 0.45 then 'handed-over' when b.fate < 0.60 then 'accepted'
            when b.fate < 0.80 then 'in-progress' when b.fate < 0.95 then 'waiting-citizen'
            else 'waiting-third-party' end as state
from born b;

insert into ticket (id, number, subject, state, category, confidence, kind, supervision, urgency, place_code, balai_code,
                    channel, channel_name, reporter_id, reporter_via, understanding, routing, created_at, updated_at,
                    cycle_at, ended_at, outcome, next_due_at, next_clock, unread, version, assignee_id)
overriding system value
select s.id, s.number,
       (array['PKH tahap 3 belum cair, tetangga sudah', 'Kartu sembako tertelan mesin', 'Permohonan kursi roda anak',
              'Lansia tinggal sendiri, rumah roboh', 'Data DTSEN tidak sesuai'])[1 + s.id % 5] || ' ' || s.id,
       s.state,
       (array['bansos.pkh', 'bansos.sembako', 'bansos.pbijk', 'bansos.data', 'bansos.lain', 'rehsos.anak', 'rehsos.lansia',
              'rehsos.disabilitas', 'bencana.alam', 'dayasos.rumah', 'umum.informasi', 'integritas.pungli'])
           [1 + floor(power(random(), 2) * 12)::int],
       0.9, 'pengaduan', false,
       case when s.luck < 0.01 then 'darurat' when s.luck < 0.12 then 'tinggi' when s.luck < 0.45 then 'biasa'
            else 'rendah' end,
       '33.21',
       -- half of them at the two large balais
       case when s.state not in ('new', 'triaged')
            then ('{balais}'::text[])[1 + case when random() < 0.5 then s.id % 2
                                               else floor(random() * array_length('{balais}'::text[], 1))::int end] end,
       'email', 'pengaduan', 1 + s.id % ({tickets} * 6 / 10), 1 + s.id % ({tickets} * 6 / 10),
       '{"words": [], "places": [{"code": "33.21", "name": "Kabupaten Demak", "text": "Demak", "confidence": 0.92}], "reasons": [{"key": "reason.triage.words", "args": ["PKH, tahap, cair"]}], "alternatives": [{"category": "bansos.sembako", "confidence": 0.0508}]}',
       '{"reasons": [{"key": "reason.routing.responsible", "args": ["Sentra Margo Laras", "Jawa Tengah", "47"]}], "distanceM": 46500, "candidates": [{"balai": "MGL", "score": 0.841, "distanceM": 46500, "responsible": true}, {"balai": "KRT", "score": 0.797, "distanceM": 68408, "responsible": true}], "provisional": true}',
       s.created_at, s.created_at + interval '1 day', s.created_at,
       case when not s.open then greatest(s.created_at + interval '5 days' * s.fate, now() - case s.state
            when 'resolved' then interval '13 days' else interval '3 years' end) end,
       case when not s.open then case s.state when 'cancelled' then 'spam' else 'solved' end end,
       case when s.open and s.state <> 'waiting-citizen' then now() + (s.luck * 2 - 0.1) * interval '14 days' end,
       case when s.open and s.state <> 'waiting-citizen' then 'resolution' end,
       s.open and s.luck < 0.2, 5,
       case when s.open and s.fate > 0.45 and random() < 0.6
            then 1 + floor(random() * greatest(50, {tickets} / 200))::int end
from shaped s;

insert into ticket_message (ticket_id, direction, channel, author, automatic, text, at)
select id, 'in', 'email', 'Warga', false,
       repeat('Bantuan PKH tahap ini belum cair, tetangga sudah menerima sejak minggu lalu. Mohon diperiksa. ', 4), created_at
from shaped;
insert into ticket_message (ticket_id, direction, channel, automatic, text, at)
select id, 'out', 'email', true, repeat('Laporan kami terima dan sedang kami periksa. ', 6), created_at + interval '5 s'
from shaped where id % 2 = 0;
insert into outbound (ticket_id, ticket_message, channel, channel_name, recipient, automatic, subject, body, message_id,
                      state, next_attempt_at, queued_at, sent_at)
select ticket_id, id, 'email', 'pengaduan', 'warga@warga.test', true, 'Laporan diterima', text, '<' || id || '@crowd.test>',
       'sent', at, at, at
from ticket_message where direction = 'out';
insert into attachment (ticket_id, message_id, name, content_type, size, sha256, inline)
select ticket_id, id, 'foto.jpg', 'image/jpeg', 120000, sha256(id::text::bytea), false
from ticket_message where direction = 'in' and id % 10 = 0;

insert into ticket_event (ticket_id, n, at, kind, actor, data, hash)
select s.id, e.n, s.created_at + e.n * interval '1 hour', e.kind, e.actor, e.data::jsonb, sha256(s.id::text::bytea)
from shaped s
cross join lateral (values
    (1, 'opened', 'system', '{"via": "email", "party": "citizen", "state": "new", "channel": "email"}'),
    (2, 'understood', 'system', '{"via": "system", "kind": "pengaduan", "party": "system", "place": "33.21", "reasons": [{"key": "reason.triage.words", "args": ["PKH, tahap, cair"]}], "urgency": "biasa", "category": "bansos.pkh", "supervision": false}'),
    (3, 'routed', 'system', '{"via": "system", "balai": "MGL", "party": "system", "state": "handed-over", "reasons": [{"key": "reason.routing.responsible", "args": ["Sentra Margo Laras", "Jawa Tengah", "47"]}], "provisional": true}'),
    (4, 'accepted', 'Orang 5', '{"via": "desk", "party": "balai", "state": "accepted"}'),
    (5, 'started', 'Orang 5', '{"via": "desk", "party": "balai", "state": "in-progress"}')) as e (n, kind, actor, data);

insert into sla_clock (ticket_id, name, calendar, zone, minutes, started_at, due_at, state, ended_at, why, warn_at, ring_at)
select s.id, 'first-response', 'office', 'Asia/Jakarta', 798, s.created_at, s.created_at + interval '1 day', 'met',
       s.created_at + interval '3 hours',
       '{"key": "reason.sla.working-days", "args": ["1", "WIB", "0", "–", "2026-11-25 08:41", "–", "2026"]}'::jsonb,
       s.created_at + interval '18 hours', null
from shaped s;
insert into sla_clock (ticket_id, name, calendar, zone, minutes, started_at, due_at, state, ended_at, why, warn_at, ring_at,
                       breached_at)
select t.id, 'resolution', 'office', 'Asia/Jakarta', 6678, t.created_at,
       coalesce(t.next_due_at, t.created_at + interval '14 days'),
       case when t.ended_at is not null then 'met' when t.next_due_at is null then 'paused' else 'running' end,
       t.ended_at,
       '{"key": "reason.sla.working-days", "args": ["14", "WIB", "0", "–", "2026-11-25 08:41", "–", "2026"]}'::jsonb,
       coalesce(t.next_due_at, t.created_at + interval '14 days') - interval '3 days',
       case when t.next_due_at > now() + interval '1 day' then t.next_due_at end,
       case when t.next_due_at < now() then t.next_due_at end
from ticket t;
insert into sla_clock_interval (clock_id, from_at, to_at, state, why)
select id, started_at, ended_at, case state when 'paused' then 'paused' else 'running' end, 'opened' from sla_clock;

insert into ticket_watcher (ticket_id, user_id, why, since)
select id, assignee_id, 'owner', created_at from ticket where assignee_id is not null;
insert into ticket_tag (ticket_id, tag) select id, 'alamat-kurang' from ticket where id % 50 = 0;

insert into queue_tally (owner, balai_code, category, state, urgency, team, held, n, folded)
select owner, coalesce(t.balai_code, ''), t.category, t.state, t.urgency, coalesce(t.team_id, 0),
       t.assignee_id is not null, count(*), true
from ticket t cross join lateral unnest(array[0, t.assignee_id]) as owner
where owner is not null and t.state not in ('resolved', 'closed', 'cancelled')
group by 1, 2, 3, 4, 5, 6, 7;
select setval(pg_get_serial_sequence('ticket', 'id'), {tickets}), setval('ticket_number_block', {tickets});
set session_replication_role = origin;
