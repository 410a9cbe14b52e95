-- What helps people write: drafts nobody loses, answers ready to use, macros, and who is writing now.

create table ticket_draft (
    ticket_id bigint not null references ticket (id),
    user_id   bigint not null references app_user (id),
    kind      text not null check (kind in ('answer', 'note')),
    text      text not null,
    seen      bigint not null,
    saved_at  timestamptz not null,
    primary key (ticket_id, user_id, kind)
);
comment on column ticket_draft.seen is 'Version of the ticket that the writer saw.';

-- Who has a ticket open. Lost in a crash of the server, and nothing is lost by that.
create unlogged table ticket_presence (
    ticket_id bigint not null,
    user_id   bigint not null,
    name      text not null,
    doing     text not null check (doing in ('reads', 'writes')),
    at        timestamptz not null,
    primary key (ticket_id, user_id)
);
create index ticket_presence_at on ticket_presence (at); -- sweeping those who are gone

create table canned_answer (
    code     text not null check (code ~ '^[a-z][a-z0-9-]*$'),
    language text not null check (language in ('id', 'en')),
    category text not null default '',
    title    text not null,
    text     text not null,
    primary key (code, language)
);
comment on column canned_answer.category is 'A leaf, a group, or empty for all.';

create table macro (
    code     text primary key check (code ~ '^[a-z][a-z0-9-]*$'),
    label_id text not null,
    label_en text not null,
    steps    jsonb not null
);
comment on column macro.steps is 'In order, all or nothing: {"do": "answer"|"ask"|"note"|"tag"|"resolve"|"start", "with": code or words}.';

insert into canned_answer (code, language, category, title, text) values
('terima-kasih', 'id', '', 'Terima kasih, sedang kami periksa',
 'Yth. Bapak/Ibu {nama}, terima kasih atas laporannya. Laporan nomor {nomor} sedang kami periksa. Kabar berikutnya kami sampaikan paling lambat {tenggat}.'),
('minta-alamat', 'id', '', 'Minta alamat lengkap',
 'Yth. Bapak/Ibu {nama}, agar laporan {nomor} sampai ke balai yang tepat, mohon sebutkan desa/kelurahan, kecamatan, dan kabupaten/kota tempat kejadian.'),
('minta-nik', 'id', 'bansos', 'Minta NIK dan KK',
 'Yth. Bapak/Ibu {nama}, untuk memeriksa data penerima pada laporan {nomor}, mohon kirim NIK dan nomor Kartu Keluarga. Data hanya dipakai untuk pemeriksaan ini.'),
('minta-foto', 'id', '', 'Minta foto atau bukti',
 'Yth. Bapak/Ibu {nama}, mohon kirim foto atau surat yang mendukung laporan {nomor} dengan membalas pesan ini.'),
('pkh-proses', 'id', 'bansos.pkh', 'PKH: menunggu penyaluran',
 'Yth. Bapak/Ibu {nama}, data PKH pada laporan {nomor} tercatat aktif. Penyaluran dilakukan bertahap; kami pantau dan akan mengabari Bapak/Ibu.'),
('kks-tertelan', 'id', 'bansos.sembako', 'KKS tertelan atau hilang',
 'Yth. Bapak/Ibu {nama}, bila KKS tertelan ATM atau hilang, bawalah KTP dan KK ke bank penyalur terdekat. Pendamping di wilayah Bapak/Ibu kami minta membantu. Nomor laporan: {nomor}.'),
('pbi-nonaktif', 'id', 'bansos.pbijk', 'PBI JK nonaktif',
 'Yth. Bapak/Ibu {nama}, pengaktifan kembali PBI JK diajukan melalui dinas sosial kabupaten/kota dengan surat keterangan fasilitas kesehatan. Kami teruskan laporan {nomor} ke {balai}.'),
('usul-sanggah', 'id', 'bansos.data', 'Cara usul dan sanggah data',
 'Yth. Bapak/Ibu {nama}, usul atau sanggah data penerima dilakukan lewat desa/kelurahan atau aplikasi Cek Bansos. Bila ditolak, balas pesan ini dengan menyebut nomor {nomor}.'),
('diteruskan-balai', 'id', '', 'Diteruskan ke balai',
 'Yth. Bapak/Ibu {nama}, laporan {nomor} kini ditangani {balai}. Petugas balai akan menghubungi Bapak/Ibu.'),
('bukan-kewenangan', 'id', '', 'Bukan kewenangan kami',
 'Yth. Bapak/Ibu {nama}, hal yang dilaporkan pada {nomor} bukan kewenangan Kementerian Sosial. Mohon sampaikan kepada instansi yang berwenang: [sebutkan instansi dan kontaknya].'),
('kunjungan', 'id', 'rehsos', 'Kunjungan petugas',
 'Yth. Bapak/Ibu {nama}, petugas {balai} akan mengunjungi lokasi pada laporan {nomor}. Mohon pastikan ada yang dapat dihubungi.'),
('bencana-darurat', 'id', 'bencana', 'Bencana: utamakan keselamatan',
 'Yth. Bapak/Ibu {nama}, utamakan keselamatan dan ikuti arahan petugas. Laporan {nomor} diteruskan ke {balai} dan tim siaga. Keadaan darurat: hubungi 112.'),
('selesai', 'id', '', 'Sudah ditindaklanjuti',
 'Yth. Bapak/Ibu {nama}, laporan {nomor} sudah ditindaklanjuti oleh {balai}. Mohon kabari kami bila belum sesuai.'),
('terima-kasih', 'en', '', 'Thank you, we are looking into it',
 'Dear {nama}, thank you for your report. We are looking into {nomor} and will write again by {tenggat}.'),
('minta-alamat', 'en', '', 'Ask for the full address',
 'Dear {nama}, to send report {nomor} to the right centre, please tell us the village, district and regency where it happened.'),
('minta-foto', 'en', '', 'Ask for a photo or proof',
 'Dear {nama}, please reply with a photo or a letter that supports report {nomor}.'),
('diteruskan-balai', 'en', '', 'Handed to a centre',
 'Dear {nama}, report {nomor} is now with {balai}. Their staff will contact you.');

insert into macro (code, label_id, label_en, steps) values
('tanya-alamat', 'Tanya alamat dan tunggu', 'Ask for the address and wait',
 '[{"do": "ask", "with": "minta-alamat"}, {"do": "tag", "with": "alamat-kurang"}]'),
('tanya-nik', 'Tanya NIK dan tunggu', 'Ask for the NIK and wait',
 '[{"do": "ask", "with": "minta-nik"}, {"do": "tag", "with": "nik-kurang"}]'),
('selesaikan', 'Jawab lalu selesaikan', 'Answer, then resolve',
 '[{"do": "answer", "with": "selesai"}, {"do": "resolve", "with": "solved"}]');
