package id.tanggap.region;

import java.util.Set;

/// What the word before a name says about it.
enum PrecedingWord {
    KABUPATEN,
    KOTA,
    PROVINSI,
    KECAMATAN,
    /// The name of something smaller or of something else there: a village, a street, a mosque.
    WITHIN,
    /// The name of a person: "Ibu Sari", "Pak Bima".
    PERSON,
    /// A dish, a cloth, a herb called after a place: "nasi Padang".
    WARE,
    /// A preposition or noun of place: "di", "dari", "warga".
    PLACE,
    NOTHING;

    static final Set<String> VILLAGE = Set.of("desa", "ds", "dsn", "dusun", "kades", "pekon", "nagari", "gampong");

    static final Set<String> SKIPPED = Set.of("administrasi", "adm", "sdr", "nama");

    private static final Set<String> KABUPATENS =
            Set.of("kab", "kabupaten", "kabupten", "kabpaten", "kabupatn", "kbupaten", "bupati", "pemkab", "regency");
    private static final Set<String> KOTAS = Set.of("kota", "kotamadya", "kodya", "walikota", "pemkot", "kt");
    private static final Set<String> PROVINSIS =
            Set.of("prov", "provinsi", "propinsi", "prop", "prv", "gubernur", "pemprov", "province");
    private static final Set<String> KECAMATANS = Set.of("kec", "kecamatan", "kcamatan", "kecmtn", "kc", "camat");
    private static final Set<String> WITHINS = Set.of(
            "desa",
            "ds",
            "kelurahan",
            "kel",
            "lurah",
            "kades",
            "jalan",
            "jl",
            "jln",
            "gang",
            "gg",
            "dusun",
            "dsn",
            "dk",
            "dukuh",
            "kampung",
            "kmp",
            "kp",
            "perumahan",
            "perum",
            "komplek",
            "kompleks",
            "blok",
            "rt",
            "rw",
            "sungai",
            "kali",
            "gunung",
            "gn",
            "pantai",
            "pasar",
            "terminal",
            "stasiun",
            "masjid",
            "gereja",
            "pesantren",
            "laut",
            "selat",
            "teluk",
            "danau",
            "jembatan",
            "rumah",
            "hotel",
            "toko",
            "pt",
            "cv",
            "bank",
            "yayasan",
            "raya",
            "lingkungan",
            "ling",
            "simpang",
            "pertigaan",
            "perempatan",
            "nagari",
            "gampong",
            "sd",
            "sdn",
            "smp",
            "sma");
    private static final Set<String> PERSONS = Set.of(
            "ibu",
            "bu",
            "ibuk",
            "pak",
            "bpk",
            "bapak",
            "bp",
            "saudara",
            "saudari",
            "sdr",
            "sdri",
            "mbak",
            "mba",
            "mas",
            "bang",
            "kak",
            "kakak",
            "dik",
            "adik",
            "an",
            "bernama",
            "namanya",
            "pakde",
            "bude",
            "mbah",
            "kakek",
            "nenek",
            "om",
            "tante",
            "almarhum",
            "alm",
            "haji",
            "hj",
            "h",
            "ustad",
            "ustadz",
            "kyai",
            "anaknya");
    private static final Set<String> WARES = Set.of(
            "nasi", "soto", "sate", "bakso", "rendang", "kopi", "batik", "dodol", "sarung", "tahu", "pisang", "jeruk",
            "apel", "salak", "bahasa", "suku", "logat", "topi", "aspal", "minyak", "warung", "rm", "bumbu", "telur");
    private static final Set<String> PLACES = Set.of(
            "di",
            "d",
            "dr",
            "dari",
            "ke",
            "se",
            "daerah",
            "wilayah",
            "wil",
            "warga",
            "asal",
            "domisili",
            "tinggal",
            "alamat",
            "almt",
            "kawasan",
            "area",
            "dinsos",
            "rsud",
            "polres",
            "polsek",
            "dprd",
            "kantor",
            "in",
            "at",
            "from",
            "lokasi",
            "posisi",
            "pulau",
            "kep",
            "kepulauan",
            "masyarakat",
            "penduduk",
            "banjir",
            "gempa",
            "longsor",
            "korban",
            "rakyat",
            "orang",
            "wong",
            "ning",
            "urang",
            "sekitar",
            "seluruh",
            "bencana",
            "untuk",
            "tagana",
            "sentra",
            "bpbd",
            "dinas",
            "sosial",
            "sini",
            "ndek",
            "nang");

    static PrecedingWord of(String word) {
        if (KABUPATENS.contains(word)) {
            return KABUPATEN;
        }
        if (KOTAS.contains(word)) {
            return KOTA;
        }
        if (PROVINSIS.contains(word)) {
            return PROVINSI;
        }
        if (KECAMATANS.contains(word)) {
            return KECAMATAN;
        }
        if (WITHINS.contains(word)) {
            return WITHIN;
        }
        if (PERSONS.contains(word)) {
            return PERSON;
        }
        return WARES.contains(word) ? WARE : PLACES.contains(word) ? PLACE : NOTHING;
    }
}
