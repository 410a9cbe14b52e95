package id.tanggap.region;

import id.tanggap.language.ShippedTable;
import id.tanggap.language.SpellingCorrector;
import id.tanggap.language.TextToken;
import id.tanggap.language.TextTokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What areas are called, by the letters alone: "Gunung Kidul" and "Gunungkidul" are one name.
final class NameIndex {

    /// The most words a name has ("Kepulauan Siau Tagulandang Biaro", "Ogan Komering Ulu Selatan").
    static final int MOST_WORDS = 5;

    private static final int SHORTEST_MISTYPED = 7;

    /// An area under one of its names.
    ///
    /// @param sure how sure the name alone is, 0 to 1
    record Name(Region region, double sure) {}

    private final Map<RegionCode, Region> byCode;
    private final Map<String, List<Name>> large = new HashMap<>(2_048);
    private final Map<String, List<Region>> kecamatan = new HashMap<>(16_384);
    private final Set<String> ordinary = new HashSet<>();
    private final SpellingCorrector spelling;

    NameIndex(Collection<Region> regions, Map<RegionCode, Region> byCode) {
        this.byCode = byCode;
        for (var row : ShippedTable.read(NameIndex.class, "/region/ordinary-words.tsv")) {
            ordinary.add(joined(row.getFirst()));
        }
        regions.forEach(this::register);
        for (var row : ShippedTable.read(NameIndex.class, "/region/aliases.tsv")) {
            alias(row.get(0), row.get(1), Double.parseDouble(row.get(2)));
        }
        spelling = new SpellingCorrector(
                large.entrySet().stream()
                        .filter(name -> name.getValue().stream().anyMatch(n -> n.sure() >= 0.85))
                        .map(Map.Entry::getKey)
                        .toList(),
                SHORTEST_MISTYPED);
    }

    private void register(Region region) {
        var bare = bare(region.name());
        if (region.level() == RegionLevel.KECAMATAN) {
            kecamatan.computeIfAbsent(joined(bare), any -> new ArrayList<>(2)).add(region);
            return;
        }
        if (region.name().startsWith("DI ")) {
            return; // "di Yogyakarta" is "in Yogyakarta"; the province has its aliases
        }
        add(joined(bare), region, ordinary.contains(joined(bare)) ? 0.4 : 0.9);
    }

    private void alias(String said, String code, double sure) {
        var region = Optional.ofNullable(byCode.get(new RegionCode(code)))
                .orElseThrow(() -> new IllegalStateException("The alias " + said + " has the unknown code " + code));
        var letters = joined(said);
        var known = large.get(letters);
        if (known != null) {
            known.removeIf(name -> name.region().equals(region));
        }
        add(letters, region, sure);
    }

    private void add(String letters, Region region, double sure) {
        large.computeIfAbsent(letters, any -> new ArrayList<>(2)).add(new Name(region, sure));
    }

    /// Provinces, kabupaten and kota of this name; empty if none.
    List<Name> large(String letters) {
        return large.getOrDefault(letters, List.of());
    }

    List<Region> kecamatan(String letters) {
        return kecamatan.getOrDefault(letters, List.of());
    }

    /// The one name that differs from `letters` by one mistyped, missing, added or swapped letter.
    Optional<String> nearly(String letters) {
        return spelling.nearest(letters);
    }

    /// True if the name is also an ordinary word.
    boolean isOrdinary(String letters) {
        return ordinary.contains(letters);
    }

    Optional<Region> parent(Region kecamatan) {
        return Optional.ofNullable(
                byCode.get(new RegionCode(kecamatan.code().value().substring(0, 5))));
    }

    Optional<Region> province(Region region) {
        return Optional.ofNullable(byCode.get(region.code().province()));
    }

    private static String bare(String name) {
        return name.startsWith("Kabupaten ")
                ? name.substring("Kabupaten ".length())
                : name.startsWith("Kota ") ? name.substring("Kota ".length()) : name;
    }

    static String joined(String name) {
        var letters = new StringBuilder();
        for (TextToken token : TextTokenizer.of(name)) {
            letters.append(token.text());
        }
        return letters.toString();
    }
}
