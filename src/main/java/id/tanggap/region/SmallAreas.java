package id.tanggap.region;

import static java.util.stream.Collectors.toSet;

import id.tanggap.language.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds kecamatan, whose names repeat and are often ordinary words: a name counts if its kabupaten is spoken of too,
/// if "kec." stands before it, or if the country has it only once and nobody would use it otherwise.
final class SmallAreas {

    private static final int MOST_WORDS = 4;

    private final Names names;
    private final Vocabulary vocabulary = Vocabulary.shipped();

    SmallAreas(Names names) {
        this.names = names;
    }

    /// @return the readings of `large` that stay, and those of kecamatan; no two overlap
    List<Reading> add(Page page, List<Reading> large) {
        var context = new Context(page, large);
        var found = new ArrayList<Reading>();
        for (int at = 0; at < page.tokens.size(); ) {
            at += Math.max(1, longest(context, at, found));
        }
        var all = new ArrayList<Reading>(found);
        for (var reading : large) {
            if (!context.replaced.contains(reading)) {
                all.add(reading);
            }
        }
        return all;
    }

    private int longest(Context context, int at, List<Reading> found) {
        for (int words = MOST_WORDS; words >= 1; words--) {
            var letters = context.page.joined(at, words);
            var areas = letters.map(names::kecamatan).orElse(List.of());
            if (areas.isEmpty()) {
                continue;
            }
            var reading = read(context, at, at + words - 1, areas);
            if (reading.isPresent() && reading.get().confidence >= 0.3) {
                context.take(reading.get());
                found.add(reading.get());
                return words;
            }
        }
        return 0;
    }

    private Optional<Reading> read(Context context, int first, int last, List<Region> areas) {
        var before = context.page.before(first);
        if (before == Before.PERSON || before == Before.WARE || before == Before.KOTA || before == Before.KABUPATEN) {
            return Optional.empty();
        }
        var under = context.over(first, last);
        if (under.isPresent() && under.get().first == first && under.get().last == last && before != Before.KECAMATAN) {
            return context.follower(last)
                    .flatMap(next -> inside(areas, next))
                    .filter(area -> !area.code()
                            .value()
                            .startsWith(under.get().chosen.code().value()))
                    .map(area -> reading(first, last, area, 0.85));
        }
        if (under.isPresent() && under.get().words() > last - first + 1) {
            return Optional.empty();
        }
        var ofItsKota = under.filter(kota -> kota.words() < last - first + 1).flatMap(kota -> inside(areas, kota));
        return ofItsKota.isPresent()
                ? Optional.of(reading(first, last, ofItsKota.get(), 0.85)) // "Padang Panjang Timur" in Padang Panjang
                : byContext(context, first, last, areas, before);
    }

    private Optional<Reading> byContext(Context context, int first, int last, List<Region> areas, Before before) {
        boolean named = before == Before.KECAMATAN;
        boolean ordinary = ordinary(context.page, first, last);
        var here = areas.stream()
                .filter(area ->
                        context.kabupaten.containsKey(area.code().value().substring(0, 5)))
                .toList();
        if (here.size() == 1) {
            boolean beside =
                    context.follower(last).flatMap(next -> inside(here, next)).isPresent();
            boolean capital = context.page.capitalised(first) && before == Before.PLACE;
            double sure = named
                    ? 0.96
                    : before == Before.WITHIN
                            ? (beside ? 0.5 : 0)
                            : !ordinary ? 0.9 : beside ? 0.75 : capital ? 0.5 : 0;
            return Optional.of(reading(first, last, here.getFirst(), sure));
        }
        if (before == Before.WITHIN) {
            return Optional.empty();
        }
        var near = areas.stream()
                .filter(area -> context.provinces.contains(area.code().value().substring(0, 2)))
                .toList();
        if (near.size() == 1) {
            return Optional.of(reading(first, last, near.getFirst(), named ? 0.85 : ordinary ? 0 : 0.65));
        }
        return areas.size() == 1 ? Optional.of(alone(context, first, last, areas.getFirst(), named)) : Optional.empty();
    }

    private Reading alone(Context context, int first, int last, Region area, boolean named) {
        int letters = Names.joined(context.page.written(first, last)).length();
        boolean strange = letters >= 6 && !ordinary(context.page, first, last);
        boolean placed = context.page.before(first) == Before.PLACE || context.page.tokens.size() <= 2;
        double sure = named ? 0.8 : !strange ? 0 : placed ? 0.55 : 0.35;
        return reading(first, last, area, context.kabupaten.isEmpty() ? sure : sure * 0.6);
    }

    private boolean ordinary(Page page, int first, int last) {
        for (int i = first; i <= last; i++) {
            var word = page.tokens.get(i).text();
            if (!vocabulary.holds(word) && !names.isOrdinary(word)) {
                return word.length() <= 3 && first == last;
            }
        }
        return true;
    }

    private static Optional<Region> inside(List<Region> areas, Reading kabupaten) {
        return areas.stream()
                .filter(area -> kabupaten.names.stream()
                        .anyMatch(name -> name.region().level() != Level.PROVINSI
                                && name.region().code().contains(area.code())))
                .findFirst();
    }

    private static Reading reading(int first, int last, Region area, double sure) {
        var reading = new Reading(first, last, List.of(new Names.Name(area, sure)), true);
        reading.choose(area, sure);
        return reading;
    }

    /// What the first pass found, by code and by position.
    private static final class Context {

        final Page page;
        final Map<String, Reading> kabupaten = new HashMap<>();
        final Set<String> provinces;
        final Set<Reading> replaced = new java.util.HashSet<>();
        private final Map<Integer, Reading> at = new HashMap<>();

        Context(Page page, List<Reading> large) {
            this.page = page;
            provinces = large.stream()
                    .filter(reading -> reading.chosen.level() == Level.PROVINSI)
                    .map(reading -> reading.chosen.code().value())
                    .collect(toSet());
            for (var reading : large) {
                for (int i = reading.first; i <= reading.last; i++) {
                    at.put(i, reading);
                }
                if (reading.confidence >= 0.4) {
                    reading.names.forEach(
                            name -> kabupaten.putIfAbsent(name.region().code().value(), reading));
                }
            }
        }

        Optional<Reading> over(int first, int last) {
            for (int i = first; i <= last; i++) {
                var reading = at.get(i);
                if (reading != null) {
                    return Optional.of(reading);
                }
            }
            return Optional.empty();
        }

        /// The area named right after `last`: "Karanganyar, Demak", "Puger kab. Jember".
        Optional<Reading> follower(int last) {
            for (int i = last + 1; i <= last + 2; i++) {
                var reading = at.get(i);
                if (reading != null && reading.first == i) {
                    return Optional.of(reading);
                }
                if (i >= page.tokens.size()) {
                    return Optional.empty();
                }
                var between = Before.of(page.tokens.get(i).text());
                if (between != Before.KABUPATEN && between != Before.KOTA) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /// Takes over what the kecamatan covers, and settles kabupaten or kota by where the kecamatan lies.
        void take(Reading small) {
            for (int i = small.first; i <= small.last; i++) {
                var covered = at.remove(i);
                if (covered != null) {
                    replaced.add(covered);
                }
            }
            var code = small.chosen.code().value().substring(0, 5);
            var parent = kabupaten.get(code);
            if (parent != null && parent.names.size() > 1) {
                parent.names.stream()
                        .map(Names.Name::region)
                        .filter(region -> region.code().value().equals(code))
                        .forEach(region -> parent.choose(region, Math.max(parent.confidence, 0.9)));
            }
        }
    }
}
