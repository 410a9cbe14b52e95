package id.tanggap.platform.privacy;

import java.util.Locale;
import java.util.Set;

/// What the last word before a number says that it is: "NIK: 3321…", "wa saya 812…".
enum NumberHint {
    NIK,
    KK,
    CARD,
    PHONE,
    MONEY,
    /// A word, but none of these: a unit, a code, or a name that the digits are a part of.
    OTHER,
    NONE;

    private static final int FARTHEST = 40;

    private static final Set<String> NIK_WORDS = Set.of("nik", "ktp", "niknya", "ktpnya", "nonik", "noktp", "ektp");
    private static final Set<String> KK_WORDS = Set.of("kk", "nkk", "nokk", "kknya", "keluarga");
    private static final Set<String> CARD_WORDS =
            Set.of("kks", "kartu", "card", "atm", "debit", "gpn", "rekening", "rek", "norek", "kksnya", "nokks");
    private static final Set<String> PHONE_WORDS = Set.of(
            "hp",
            "nohp",
            "hpnya",
            "wa",
            "nowa",
            "wanya",
            "whatsapp",
            "telp",
            "telpon",
            "telepon",
            "telfon",
            "tlp",
            "tlpn",
            "tel",
            "kontak",
            "cp",
            "hub",
            "hubungi",
            "ponsel",
            "phone",
            "call",
            "sms",
            "notelp",
            "fax");
    private static final Set<String> MONEY_WORDS = Set.of("rp", "idr", "rupiah", "sebesar", "sejumlah", "senilai");
    private static final Set<String> SAID_BESIDE = Set.of(
            "no",
            "nomor",
            "nomer",
            "nmr",
            "nomornya",
            "number",
            "saya",
            "sy",
            "aku",
            "di",
            "ke",
            "ini",
            "itu",
            "adalah",
            "yaitu",
            "yg",
            "yang",
            "bisa",
            "nya",
            "kami",
            "dia",
            "ibu",
            "bapak",
            "pak",
            "bu",
            "anak",
            "istri",
            "suami",
            "beliau",
            "bri",
            "bni",
            "bca",
            "btn",
            "bsi",
            "mandiri",
            "lagi",
            "baru",
            "aktif",
            "aja",
            "langsung",
            "is",
            "my");

    /// @param start of the number; looks back to the number before, and no further than a few words
    static NumberHint before(String text, int start) {
        var end = start;
        for (var at = start - 1; at >= Math.max(0, start - FARTHEST); at--) {
            var c = text.charAt(at);
            if (Character.isDigit(c) || c == '\n') {
                break;
            }
            if (!Character.isLetter(c)) {
                end = at;
            } else if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
                var word = text.substring(at, end).toLowerCase(Locale.ROOT);
                if (!SAID_BESIDE.contains(word)) {
                    return of(word);
                }
            }
        }
        return NONE;
    }

    private static NumberHint of(String word) {
        if (NIK_WORDS.contains(word)) {
            return NIK;
        }
        if (KK_WORDS.contains(word)) {
            return KK;
        }
        if (CARD_WORDS.contains(word)) {
            return CARD;
        }
        if (PHONE_WORDS.contains(word)) {
            return PHONE;
        }
        return MONEY_WORDS.contains(word) ? MONEY : OTHER;
    }
}
