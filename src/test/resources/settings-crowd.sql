-- What stands behind the pages of the settings in a house that has grown: run after crowd.sql, more than once if need be.
-- {people} accounts and {history} changes of settings in every house; the ledger and the tags grow with the tickets.
set session_replication_role = replica;
set synchronous_commit = off;

-- As many colleagues in a small house as in a large one: they are no tickets.
insert into app_user (username, password_hash, name, role, created_at)
select 'kolega' || n, password_hash, 'Kolega ' || n, 'agent', now()
from app_user, generate_series(1, {people} - (select count(*) from app_user where username like 'orang%')) n where username = 'orang1'
on conflict do nothing;
insert into app_user (username, password_hash, name, role, created_at)
select 'pengelola', password_hash, 'Pengelola', 'admin', now() from app_user where username = 'orang1'
on conflict do nothing;
insert into sign_in (at, user_id, address, outcome, method)
select now() - n * interval '1 day', id, '10.0.0.1', 'success', 'password'
from app_user, generate_series(1, 10) n where not exists (select from sign_in where address = '10.0.0.1');

insert into need_to_know (user_id, category)
select id, 'rehsos.anak' from app_user where username like 'kolega_' or username like 'kolega__' or username like 'kolega___'
on conflict do nothing;
insert into team (name) select 'Tim ' || n from generate_series(1, 120) n on conflict do nothing;
insert into team_member (team_id, user_id)
select t.id, u.id from team t join app_user u on u.username in ('kolega1', 'kolega2', 'kolega3', 'kolega4') where t.name like 'Tim %'
on conflict do nothing;
insert into api_token (name, token_hash, created_at)
select 'Program ' || n, sha256(n::text::bytea), now() from generate_series(1, 60) n on conflict do nothing;

insert into setting_change (id, batch, kind, key, label, before, after, why, undoes, author, changed_at)
select n, n, (array['account', 'account', 'balai-area', 'category', 'canned-answer', 'reply-template', 'routing-rule', 'tag'])[1 + n % 8],
       'kunci-' || n % 500, 'Setelan ' || n % 500, jsonb_build_object('name', 'Nama ' || n, 'role', 'agent', 'open', true),
       jsonb_build_object('name', 'Nama ' || n + 1, 'role', 'supervisor', 'open', true), 'Penataan', case when n % 100 = 0 then n - 1 end,
       'Pengelola', now() - ({history} - n) * interval '5 minutes'
from generate_series(1, {history}) n where not exists (select from setting_change);
select setval('setting_change_id', (select max(id) from setting_change));

insert into ticket_tag (ticket_id, tag) select id, 'tanda-' || id / 10 % 60 from ticket where id % 10 = 1 on conflict do nothing;
insert into ticket_move (kind, from_code, to_code, total, moved, started_at, ended_at)
select 'tag', 'lama-' || n, 'baru', 10, 10, now(), now() from generate_series(1, 100) n
where not exists (select from ticket_move);

-- The channel that the crowd wrote to, paused: its server is nowhere.
insert into inbound (channel, channel_name, source_key, sha256, size, received_at, state, ticket_id, next_attempt_at)
select 'email', 'pengaduan', '1/' || id, sha256(id::text::bytea), 4000, created_at, 'ticketed', id, created_at from ticket
where not exists (select from inbound where channel_name = 'pengaduan');
insert into setting (kind, key, value) values
    ('channel', 'pengaduan', jsonb_build_object('yaml', E'channel: email\naddress: pengaduan@warga.test\nlanguage: id\nimap:\n  host: imap.example.org\n  security: tls\n  user: pengaduan\n  password: ${CHANNEL_CROWD}\nsmtp:\n  host: smtp.example.org\n  security: starttls\n')),
    ('channel-pause', 'pengaduan', '{"reason": "Uji beban"}')
on conflict do nothing;

insert into setting (kind, key, value)
select 'routing-rule', 'r-' || n, jsonb_build_object('position', n, 'name', 'Aturan ' || n, 'on', true, 'words', jsonb_build_array('kata' || n),
       'target', 'central', 'owner', 'pengelola', 'note', '')
from generate_series(1, 20) n on conflict do nothing;
insert into routing_rule_day (rule, day, hits, last_at)
select 'r-' || n, current_date - d, 5, now() - d * interval '1 day' from generate_series(1, 20) n, generate_series(0, 700) d
on conflict do nothing;

-- A draft whose preview is done; each is kept for two days, so it is made anew.
delete from jurisdiction_preview_ticket where preview_id in (
    select id from jurisdiction_preview where owner_id = (select id from app_user where username = 'pengelola'));
delete from jurisdiction_preview_load where preview_id in (
    select id from jurisdiction_preview where owner_id = (select id from app_user where username = 'pengelola'));
delete from jurisdiction_preview where owner_id = (select id from app_user where username = 'pengelola');
with preview as (
    insert into jurisdiction_preview (owner_id, state, edits, at, since, scope, position, seen, moved, created_at, ended_at)
    select id, 'done', '[{"key": "33.21/semua/2020-01-01", "balai": ["BDA"], "until": null, "provisional": false, "source": "uji"}]',
           now(), now() - interval '30 days', '{33.21}', 1, {tickets}, {tickets} / 2, now(), now()
    from app_user where username = 'pengelola'
    returning id
), moved as (
    insert into jurisdiction_preview_ticket (preview_id, ticket_id, from_balai, to_balai)
    select p.id, t.id, 'MGL', 'BDA' from preview p, ticket t where t.id % 2 = 0
)
insert into jurisdiction_preview_load (preview_id, balai_code, came, went)
select p.id, b.code, 10, 5 from preview p, balai b;
set session_replication_role = origin;
vacuum analyze jurisdiction_preview, jurisdiction_preview_ticket;
