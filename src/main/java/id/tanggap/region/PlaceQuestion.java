package id.tanggap.region;

import id.tanggap.language.TextToken;
import id.tanggap.language.TextTokenizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody types into a place picker, as words.
///
/// @param words as typed, folded; words of administration among them
/// @param bare the words without those of administration
/// @param levels that the first word of administration asks for; null if none stands first
/// @param named how many of the words stand before a comma: they are the name, the others lie around; 0 without a
/// comma
record PlaceQuestion(
        List<String> words, List<String> bare, @Nullable Set<RegionLevel> levels, int named) {

    private static final Set<RegionLevel> KABUPATEN = EnumSet.of(RegionLevel.KABUPATEN);
    private static final Set<RegionLevel> KECAMATAN = EnumSet.of(RegionLevel.KECAMATAN);
    private static final Set<RegionLevel> DESA = EnumSet.of(RegionLevel.DESA);
    private static final Set<RegionLevel> PROVINSI = EnumSet.of(RegionLevel.PROVINSI);
    private static final Map<String, Set<RegionLevel>> ADMINISTRATION = Map.ofEntries(
            Map.entry("kab", KABUPATEN),
            Map.entry("kabupaten", KABUPATEN),
            Map.entry("kota", EnumSet.of(RegionLevel.KOTA)),
            Map.entry("kotamadya", EnumSet.of(RegionLevel.KOTA)),
            Map.entry("kec", KECAMATAN),
            Map.entry("kecamatan", KECAMATAN),
            Map.entry("distrik", KECAMATAN),
            Map.entry("ds", DESA),
            Map.entry("desa", DESA),
            Map.entry("kel", DESA),
            Map.entry("kelurahan", DESA),
            Map.entry("gampong", DESA),
            Map.entry("nagari", DESA),
            Map.entry("prov", PROVINSI),
            Map.entry("provinsi", PROVINSI),
            Map.entry("propinsi", PROVINSI));

    PlaceQuestion {
        words = List.copyOf(words);
        bare = List.copyOf(bare);
    }

    static PlaceQuestion of(String text) {
        var words = TextTokenizer.of(text).stream().map(TextToken::text).toList();
        var bare = new ArrayList<String>(words.size());
        for (int i = 0; i < words.size(); i++) {
            // a last "desa" may still become "Desaloka"
            if (!ADMINISTRATION.containsKey(words.get(i)) || i == words.size() - 1) {
                bare.add(words.get(i));
            }
        }
        var levels = words.size() > 1 ? ADMINISTRATION.get(words.getFirst()) : null;
        var comma = text.indexOf(',');
        var named = comma < 0 ? 0 : TextTokenizer.of(text.substring(0, comma)).size();
        return new PlaceQuestion(words, bare, levels, named);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
