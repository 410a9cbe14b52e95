-- The law on personal data (UU 27/2022) as work with a clock: requests about one's own data, and breaches of it.

-- A breach is known to those who need to know: administrators and supervisors at first, and whom they put on the list.
-- Staff of a balai are on the lists of people in need, for they help them; they do not handle breaches.
alter table restricted_category add column for_balai boolean not null default true;
comment on column restricted_category.for_balai is 'New staff of a balai are on its list.';
insert into restricted_category (category, for_balai) values ('umum.insiden-data', false) on conflict do nothing;

alter table category_field add column needed_to_end boolean not null default false;
comment on column category_field.needed_to_end is 'A ticket of this category cannot get an outcome that needs its fields (outcome.needs_fields) without it.';

alter table outcome add column needs_fields boolean not null default false;
comment on column outcome.needs_fields is 'The fields that its category needs to end (category_field.needed_to_end) have been filled in.';
update outcome set needs_fields = true where code in ('solved', 'answered');

insert into category_field (category, code, label_id, label_en, type, required, choices, position, needed_to_end) values
    ('umum.data-pribadi', 'permintaan', 'Yang diminta',             'What is asked for', 'choice', false, '{lihat,salinan,perbaiki,hapus,batasi,tarik-persetujuan,lainnya}', 1, false),
    ('umum.data-pribadi', 'identitas',  'Bukti identitas',          'Proof of identity', 'text',   false, '{}', 2, true),
    ('umum.insiden-data', 'diketahui',  'Diketahui pada',           'Known since',       'date',   false, '{}', 1, false),
    ('umum.insiden-data', 'data',       'Data yang terungkap',      'Revealed data',     'text',   false, '{}', 2, true),
    ('umum.insiden-data', 'orang',      'Orang diberi tahu pada',   'People told on',    'date',   false, '{}', 3, true),
    ('umum.insiden-data', 'lembaga',    'Lembaga diberi tahu pada', 'Agency told on',    'date',   false, '{}', 4, true);
