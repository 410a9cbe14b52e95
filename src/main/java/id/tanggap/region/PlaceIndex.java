package id.tanggap.region;

import id.tanggap.language.ShippedTable;
import id.tanggap.language.TextToken;
import id.tanggap.language.TextTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every name of every area in one sorted array, once for each word it has. A question is a binary search and a walk
/// over the names that begin so; the best few are kept on the way.
final class PlaceIndex {

    /// A name from one of its words on, by the letters alone, and the area it names.
    private record Key(String letters, int area, Kind kind) {}

    private enum Kind {
        WHOLE,
        FROM_LATER_WORD,
        ALIAS
    }

    /// An area: what is asked of it often.
    ///
    /// @param names by the letters alone: its own, and what people call it
    private record Area(RegionCode code, RegionLevel level, int parent, List<String> names) {}

    private final List<Area> areas = new ArrayList<>(92_000);
    private final Map<String, Integer> byCode = HashMap.newHashMap(8_500);
    private final int[] desa;
    private final Key[] keys;

    PlaceIndex(Gazetteer gazetteer, VillageNames villages) {
        var found = new ArrayList<Key>(160_000);
        for (var region : gazetteer.all()) {
            add(region.code(), region.level(), region.bareName(), found);
        }
        var larger = areas.size();
        for (int i = 0; i < larger; i++) {
            if (areas.get(i).level() == RegionLevel.KECAMATAN) {
                villages.of(areas.get(i).code(), (code, name) -> add(code, RegionLevel.DESA, name, found));
            }
        }
        for (var row : ShippedTable.read(PlaceIndex.class, "/region/aliases.tsv")) {
            alias(row.get(0), byCode.get(row.get(1)), found);
        }
        desa = countDesa();
        found.sort(Comparator.comparing(Key::letters));
        keys = found.toArray(Key[]::new);
    }

    private void add(RegionCode code, RegionLevel level, String name, List<Key> found) {
        var words = TextTokenizer.of(name).stream().map(TextToken::text).toList();
        var area = areas.size();
        var dot = code.value().lastIndexOf('.');
        var parent = dot < 0 ? -1 : byCode.getOrDefault(code.value().substring(0, dot), -1);
        areas.add(new Area(code, level, parent, new ArrayList<>(List.of(String.join("", words)))));
        if (level != RegionLevel.DESA) {
            byCode.put(code.value(), area);
        }
        for (int word = 0; word < words.size(); word++) {
            found.add(new Key(
                    String.join("", words.subList(word, words.size())),
                    area,
                    word == 0 ? Kind.WHOLE : Kind.FROM_LATER_WORD));
        }
    }

    private void alias(String said, @Nullable Integer area, List<Key> found) {
        if (area != null) {
            var letters = NameIndex.joined(said);
            areas.get(area).names().add(letters);
            found.add(new Key(letters, area, Kind.ALIAS));
        }
    }

    /// Nothing more to do: it is there.
    void prepare() {}

    private int[] countDesa() {
        var count = new int[areas.size()];
        for (var area : areas) {
            for (int up = area.parent();
                    area.level() == RegionLevel.DESA && up >= 0;
                    up = areas.get(up).parent()) {
                count[up]++;
            }
        }
        return count;
    }

    /// What was asked for by its level comes first, then what bears the words of administration in its name, such as
    /// Kota Agung.
    Set<RegionCode> find(PlaceQuestion asked, int limit) {
        var found = new LinkedHashSet<RegionCode>();
        if (asked.named() > 0) {
            // "Kabila, Bone Bolango" is not Kabila Bone
            var words = asked.words();
            best(
                    new Wanted(words.subList(0, asked.named()), words.subList(asked.named(), words.size()), null),
                    limit,
                    found);
        }
        if (asked.levels() != null) {
            add(asked.bare(), asked.levels(), limit, found);
        }
        add(asked.words(), null, limit, found);
        if (found.isEmpty()) {
            add(asked.bare(), null, limit, found);
        }
        return found;
    }

    /// First the words as one name; else the first of them with the rest as the areas around; else the other way
    /// about.
    private void add(List<String> words, @Nullable Set<RegionLevel> levels, int limit, Set<RegionCode> found) {
        var wanted = limit - found.size();
        var before = found.size();
        for (int split = words.size(); split > 0 && found.size() == before; split--) {
            best(new Wanted(words.subList(0, split), words.subList(split, words.size()), levels), wanted, found);
        }
        for (int split = 1; split < words.size() && found.size() == before; split++) {
            best(new Wanted(words.subList(split, words.size()), words.subList(0, split), levels), wanted, found);
        }
    }

    /// A way to read a question.
    ///
    /// @param name the words of the area's name
    /// @param around words of the areas in which it lies
    /// @param levels the only ones that fit; null if all do
    private record Wanted(
            List<String> name,
            List<String> around,
            @Nullable Set<RegionLevel> levels) {

        boolean fits(Area area) {
            return levels == null || levels.contains(area.level());
        }
    }

    private void best(Wanted wanted, int limit, Set<RegionCode> found) {
        if (limit <= 0) {
            return;
        }
        var letters = String.join("", wanted.name());
        var best = new TopRanked(limit);
        for (int i = first(letters); i < keys.length && keys[i].letters().startsWith(letters); i++) {
            var key = keys[i];
            var area = areas.get(key.area());
            var rank = rank(key, area, letters);
            if (best.accepts(rank) && wanted.fits(area) && liesIn(area, wanted.around())) {
                best.add(rank);
            }
        }
        best.forEach(area -> found.add(areas.get(area).code()));
    }

    /// The smaller the better; the area itself in the lowest bits.
    private long rank(Key key, Area area, String letters) {
        boolean exact = key.letters().length() == letters.length();
        long match =
                switch (key.kind()) {
                    case WHOLE, ALIAS -> exact ? 0 : 1;
                    case FROM_LATER_WORD -> 2;
                };
        long level =
                switch (area.level()) {
                    case PROVINSI -> 0;
                    case KABUPATEN, KOTA -> 1;
                    case KECAMATAN -> 2;
                    case DESA -> 3;
                };
        return ((match * 4 + level) << 37) | ((long) (0xFFFF - desa[key.area()]) << TopRanked.AREA_BITS) | key.area();
    }

    private boolean liesIn(Area area, List<String> around) {
        for (var word : around) {
            if (!anyAbove(area, word)) {
                return false;
            }
        }
        return true;
    }

    private boolean anyAbove(Area area, String word) {
        for (int up = area.parent(); up >= 0; up = areas.get(up).parent()) {
            for (var name : areas.get(up).names()) {
                if (word.length() < 3 ? name.startsWith(word) : name.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int first(String letters) {
        int found = Arrays.binarySearch(
                keys, new Key(letters, 0, Kind.WHOLE), Comparator.comparing((Key key) -> key.letters()));
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && keys[at - 1].letters().equals(letters)) {
            at--;
        }
        return at;
    }
}
