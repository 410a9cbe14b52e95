package id.tanggap.dispatch;

import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.table.TableValues;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What somebody on a mission answers by text. Only the whole message counts, without polite and small words:
/// "siap pak", "sdh brangkat", "otw", "tdk bisa", "sudah sampai di lokasi".
public enum DispatchWord {
    READY(
            DispatchState.READY,
            "siap",
            "siap 86",
            "siap bertugas",
            "siap laksanakan",
            "siap berangkat",
            "bisa",
            "bersedia",
            "86"),
    DEPARTED(DispatchState.DEPARTED, "berangkat", "brangkat", "brgkt", "brngkt", "otw", "jalan", "meluncur", "jln"),
    ARRIVED(DispatchState.ARRIVED, "tiba", "sampai", "sampe", "smpe", "smpai", "nyampe", "merapat"),
    RETURNED(DispatchState.RETURNED, "kembali", "kmbali", "pulang", "balik", "plg"),
    UNABLE(
            DispatchState.UNABLE,
            "tidak bisa",
            "tidak siap",
            "tidak dapat",
            "tidak sanggup",
            "belum bisa",
            "belum siap",
            "berhalangan",
            "tidak");

    private static final Set<String> SMALL = Set.of(
            "saya",
            "sy",
            "aku",
            "kami",
            "km",
            "pak",
            "bu",
            "bapak",
            "ibu",
            "mas",
            "mbak",
            "min",
            "ok",
            "oke",
            "okay",
            "ya",
            "iya",
            "y",
            "sudah",
            "sdh",
            "udah",
            "dah",
            "telah",
            "maaf",
            "mohon",
            "tim",
            "di",
            "lokasi",
            "posko",
            "tujuan",
            "ke",
            "kak",
            "ndan",
            "komandan",
            "lapor",
            "izin",
            "ijin",
            "dengan",
            "selamat",
            "terima",
            "kasih",
            "makasih",
            "trims",
            "mulai",
            "semua",
            "lengkap",
            "tugas");

    private static final Map<String, String> NOT = Map.ofEntries(
            Map.entry("tdk", "tidak"),
            Map.entry("tak", "tidak"),
            Map.entry("gak", "tidak"),
            Map.entry("ga", "tidak"),
            Map.entry("gk", "tidak"),
            Map.entry("g", "tidak"),
            Map.entry("nggak", "tidak"),
            Map.entry("enggak", "tidak"),
            Map.entry("ngga", "tidak"),
            Map.entry("blm", "belum"),
            Map.entry("belom", "belum"),
            Map.entry("bs", "bisa"),
            Map.entry("dpt", "dapat"),
            Map.entry("siaap", "siap"),
            Map.entry("sip", "siap"),
            Map.entry("siapp", "siap"));

    private static final int MOST_WORDS = 8;

    private final DispatchState state;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
    private final Set<String> said;

    DispatchWord(DispatchState state, String... said) {
        this.state = state;
        this.said = Set.of(said);
    }

    public DispatchState state() {
        return state;
    }

    private static final class Known {
        static final Map<String, DispatchWord> BY_TEXT = Arrays.stream(values())
                .flatMap(word -> word.said.stream().map(text -> Map.entry(text, word)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /// @return empty if it is no such answer
    public static Optional<DispatchWord> in(String text) {
        var words = TableValues.plain(text.replaceAll("(?i)\\bp\\d{2}-\\d{4,9}\\b", " "))
                .split(" ");
        if (words.length > MOST_WORDS) {
            return Optional.empty();
        }
        var meant = Arrays.stream(words)
                .map(word -> NOT.getOrDefault(word, word))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .distinct()
                .collect(Collectors.joining(" "));
        return Optional.ofNullable(Known.BY_TEXT.get(meant));
    }
}
