package id.tanggap.reply.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Invented values, about as long as real ones, with which a letter is tried.
final class LetterSamples {

    static final String NUMBER = "2611 0004 2718";

    private static final Map<String, String> INDONESIAN = Map.ofEntries(
            Map.entry("number", NUMBER),
            Map.entry("name", "Siti Rahayu"),
            Map.entry("subject", "Re: PKH saya belum cair [" + NUMBER + "]"),
            Map.entry("text", "Bantuan Ibu sudah masuk ke rekening. Silakan dicek."),
            Map.entry("ending", "Selesai"),
            Map.entry("balai", "Sentra Terpadu Prof. Dr. Soeharso"),
            Map.entry("promise", "Sel 24 Nov 14.41 WITA"),
            Map.entry("promise-full", "Selasa, 24 November 2026 pukul 14.41 WITA"),
            Map.entry("helpline", "119 ext 8"),
            Map.entry("call", "x"),
            Map.entry("accepted", "x"),
            Map.entry("incident", "Banjir Demak"),
            Map.entry("report", "Laporan situasi 3"),
            Map.entry("state", "24 Nov 2026 pukul 12.00 WIB"),
            Map.entry("approval", "Disetujui Dewi Lestari."),
            Map.entry("code", "T-12"),
            Map.entry("what", "20 tenda"),
            Map.entry("from", "Gudang Semarang"),
            Map.entry("to", "Posko Karanganyar"),
            Map.entry("minutes", "15"));

    private static final Map<String, String> ENGLISH = Map.of(
            "subject", "Re: PKH not paid [" + NUMBER + "]",
            "text", "Your aid has been paid. Please check your account.",
            "ending", "Solved",
            "promise", "Tue 24 Nov 14:41 WITA",
            "promise-full", "Tuesday, 24 November 2026 at 14:41 WITA",
            "incident", "Flood in Demak",
            "report", "Situation report 3",
            "state", "24 Nov 2026 at 12:00 WIB",
            "approval", "Approved by Dewi Lestari.",
            "what", "20 tents");

    private LetterSamples() {}

    /// Everything that this letter may mention, as far as it can come together.
    static Map<String, String> full(LetterEvent event, String language) {
        var values = new HashMap<>(INDONESIAN);
        if (language.equals("en")) {
            values.putAll(ENGLISH);
        }
        if (event.code().equals("handed-over")) {
            values.put("text", "Sentra Terpadu Prof. Dr. Soeharso");
        }
        if (event.code().equals("closed")) {
            values.put("text", language.equals("en") ? "Solved" : "Selesai");
        }
        return only(values, event.placeholders());
    }

    /// Only what is always there.
    static Map<String, String> bare(LetterEvent event, String language) {
        var values = full(event, language);
        var names = new java.util.HashSet<String>();
        event.needs().forEach(names::addAll);
        if (event.hasThread()) {
            names.add("subject");
        }
        return only(values, names);
    }

    private static Map<String, String> only(Map<String, String> values, Set<String> names) {
        var kept = new HashMap<>(values);
        kept.keySet().retainAll(names);
        return kept;
    }
}
