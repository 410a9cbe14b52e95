-- What ties tickets to each other and to people: links that can be undone, watchers, tags, fields of a category.

create table ticket_link (
    id        bigint generated always as identity primary key,
    kind      text not null check (kind in ('duplicate', 'child', 'related')),
    from_id   bigint not null references ticket (id),
    to_id     bigint not null references ticket (id),
    by_user   bigint references app_user (id),
    by_name   text not null,
    at        timestamptz not null,
    was       text,
    undone_at timestamptz,
    undone_by text,
    check (from_id <> to_id),
    check (kind <> 'related' or from_id < to_id)
);
comment on column ticket_link.was is 'State of a duplicate before it was merged; undoing returns it there.';
-- One main ticket, one incident, one relation of a pair at a time; also finds them.
create unique index ticket_link_one on ticket_link (kind, from_id) where undone_at is null and kind <> 'related';
create unique index ticket_link_pair on ticket_link (from_id, to_id) where undone_at is null and kind = 'related';
create index ticket_link_to on ticket_link (to_id) where undone_at is null;

create table ticket_watcher (
    ticket_id bigint not null references ticket (id),
    user_id   bigint not null references app_user (id),
    why       text not null check (why in ('follows', 'mentioned', 'owner')),
    since     timestamptz not null,
    primary key (ticket_id, user_id)
);
create index ticket_watcher_user on ticket_watcher (user_id, ticket_id desc); -- what I follow

create table ticket_tag (
    ticket_id bigint not null references ticket (id),
    tag       text not null check (tag ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    primary key (ticket_id, tag)
);
create index ticket_tag_tag on ticket_tag (tag, ticket_id desc); -- tickets with a tag, newest first

create table category_field (
    category text not null,
    code     text not null check (code ~ '^[a-z][a-z0-9-]*$'),
    label_id text not null,
    label_en text not null,
    type     text not null check (type in ('text', 'number', 'date', 'choice', 'nik', 'kk')),
    required boolean not null default false,
    choices  text[] not null default '{}',
    position int not null,
    primary key (category, code)
);
comment on column category_field.category is 'A leaf (bansos.pkh) or a group (bansos): a leaf has its own fields and those of its group.';

create table ticket_field (
    ticket_id bigint not null references ticket (id),
    code      text not null,
    value     text not null,
    primary key (ticket_id, code)
);

insert into category_field (category, code, label_id, label_en, type, required, choices, position) values
    ('bansos',           'nik',           'NIK penerima',              'Recipient''s NIK',            'nik',    false, '{}', 1),
    ('bansos',           'kk',            'Nomor Kartu Keluarga',      'Family card number',          'kk',     false, '{}', 2),
    ('bansos.pkh',       'tahap',         'Tahap penyaluran',          'Payment round',               'choice', false, '{1,2,3,4}', 3),
    ('bansos.pkh',       'komponen',      'Komponen',                  'Component',                   'choice', false, '{ibu-hamil,anak-usia-dini,sd,smp,sma,disabilitas,lansia}', 4),
    ('bansos.sembako',   'bulan',         'Bulan yang belum diterima', 'Month not received',          'date',   false, '{}', 3),
    ('integritas',       'tanggal',       'Tanggal kejadian',          'Date of the event',           'date',   false, '{}', 1),
    ('integritas.pungli', 'jumlah',       'Jumlah potongan (rupiah)',  'Amount taken (rupiah)',       'number', false, '{}', 2),
    ('bencana',          'tanggal',       'Tanggal kejadian',          'Date of the event',           'date',   true,  '{}', 1),
    ('bencana',          'korban',        'Jumlah korban',             'Number of victims',           'number', false, '{}', 2),
    ('bencana',          'pengungsi',     'Jumlah pengungsi',          'Number of displaced people',  'number', false, '{}', 3),
    ('rehsos',           'nik',           'NIK yang dilaporkan, bila ada', 'NIK of the person, if any', 'nik',   false, '{}', 1),
    ('rehsos',           'usia',          'Perkiraan usia',            'Estimated age',               'number', false, '{}', 2),
    ('rehsos.disabilitas', 'alat',        'Alat bantu',                'Aid needed',                  'choice', false, '{kursi-roda,alat-bantu-dengar,tongkat,kaki-palsu,lainnya}', 3);
