package id.tanggap.region;

import static java.util.stream.Collectors.toSet;

import id.tanggap.language.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds kecamatan, whose names repeat and are often ordinary words: a name counts if its kabupaten is mentioned too,
/// if "kec." stands before it, or if the country has it only once and nobody would use it otherwise.
final class KecamatanResolver {

    private static final int MOST_WORDS = 4;

    private final NameIndex names;
    private final Vocabulary vocabulary = Vocabulary.shipped();

    KecamatanResolver(NameIndex names) {
        this.names = names;
    }

    /// @return the readings of `large` that stay, and those of kecamatan; no two overlap
    List<NameCandidate> add(TextWords page, List<NameCandidate> large) {
        var context = new Context(page, large);
        var found = new ArrayList<NameCandidate>();
        for (int at = 0; at < page.tokens.size(); ) {
            at += Math.max(1, longest(context, at, found));
        }
        var all = new ArrayList<NameCandidate>(found);
        for (var reading : large) {
            if (!context.replaced.contains(reading)) {
                all.add(reading);
            }
        }
        return all;
    }

    private int longest(Context context, int at, List<NameCandidate> found) {
        for (int words = MOST_WORDS; words >= 1; words--) {
            var letters = context.page.joined(at, words);
            var areas = letters.map(names::kecamatan).orElse(List.of());
            if (areas.isEmpty()) {
                continue;
            }
            var reading = read(context, new Span(at, at + words - 1), areas);
            if (reading.isPresent() && reading.get().confidence >= 0.3) {
                context.take(reading.get());
                found.add(reading.get());
                return words;
            }
        }
        return 0;
    }

    private Optional<NameCandidate> read(Context context, Span span, List<Region> areas) {
        var before = context.page.before(span.first());
        if (before == PrecedingWord.PERSON
                || before == PrecedingWord.WARE
                || before == PrecedingWord.KOTA
                || before == PrecedingWord.KABUPATEN) {
            return Optional.empty();
        }
        var under = context.over(span);
        if (under.isPresent() && span.isOf(under.get()) && before != PrecedingWord.KECAMATAN) {
            return context.follower(span.last())
                    .flatMap(next -> inside(areas, next))
                    .filter(area -> !area.code()
                            .value()
                            .startsWith(under.get().chosen.code().value()))
                    .map(area -> reading(span, area, 0.85));
        }
        if (under.isPresent() && under.get().words() > span.words()) {
            return Optional.empty();
        }
        var ofItsKota = under.filter(kota -> kota.words() < span.words()).flatMap(kota -> inside(areas, kota));
        return ofItsKota.isPresent()
                ? Optional.of(reading(span, ofItsKota.get(), 0.85)) // "Padang Panjang Timur" in Padang Panjang
                : byContext(context, span, areas, before);
    }

    private Optional<NameCandidate> byContext(Context context, Span span, List<Region> areas, PrecedingWord before) {
        var here = areas.stream()
                .filter(area ->
                        context.kabupaten.containsKey(area.code().value().substring(0, 5)))
                .toList();
        if (here.size() == 1) {
            return Optional.of(reading(span, here.getFirst(), sureHere(context, span, here, before)));
        }
        if (before == PrecedingWord.WITHIN) {
            return Optional.empty();
        }
        boolean named = before == PrecedingWord.KECAMATAN;
        var near = areas.stream()
                .filter(area -> context.provinces.contains(area.code().value().substring(0, 2)))
                .toList();
        if (near.size() == 1) {
            return Optional.of(reading(span, near.getFirst(), named ? 0.85 : ordinary(context.page, span) ? 0 : 0.65));
        }
        return areas.size() == 1 ? Optional.of(alone(context, span, areas.getFirst(), named)) : Optional.empty();
    }

    /// How sure it is that the only kecamatan of this name in a kabupaten of the text is meant.
    private double sureHere(Context context, Span span, List<Region> here, PrecedingWord before) {
        if (before == PrecedingWord.KECAMATAN) {
            return 0.96;
        }
        boolean beside = context.follower(span.last())
                .flatMap(next -> inside(here, next))
                .isPresent();
        if (before == PrecedingWord.WITHIN) {
            return beside ? 0.5 : 0;
        }
        if (!ordinary(context.page, span)) {
            return 0.9;
        }
        boolean capital = context.page.capitalised(span.first()) && before == PrecedingWord.PLACE;
        return beside ? 0.75 : capital ? 0.5 : 0;
    }

    private NameCandidate alone(Context context, Span span, Region area, boolean named) {
        int letters = NameIndex.joined(context.page.written(span.first(), span.last()))
                .length();
        boolean strange = letters >= 6 && !ordinary(context.page, span);
        boolean placed = context.page.before(span.first()) == PrecedingWord.PLACE || context.page.tokens.size() <= 2;
        double sure = named ? 0.8 : !strange ? 0 : placed ? 0.55 : 0.35;
        return reading(span, area, context.kabupaten.isEmpty() ? sure : sure * 0.6);
    }

    private boolean ordinary(TextWords page, Span span) {
        for (int i = span.first(); i <= span.last(); i++) {
            var word = page.tokens.get(i).text();
            if (!vocabulary.holds(word) && !names.isOrdinary(word)) {
                return word.length() <= 3 && span.words() == 1;
            }
        }
        return true;
    }

    private static Optional<Region> inside(List<Region> areas, NameCandidate kabupaten) {
        return areas.stream()
                .filter(area -> kabupaten.names.stream()
                        .anyMatch(name -> name.region().level() != RegionLevel.PROVINSI
                                && name.region().code().contains(area.code())))
                .findFirst();
    }

    private static NameCandidate reading(Span span, Region area, double sure) {
        var reading = new NameCandidate(span.first(), span.last(), List.of(new NameIndex.Name(area, sure)), true);
        reading.choose(area, sure);
        return reading;
    }

    /// The words of a possible name, by their positions in the text.
    private record Span(int first, int last) {

        int words() {
            return last - first + 1;
        }

        boolean isOf(NameCandidate reading) {
            return reading.first == first && reading.last == last;
        }
    }

    /// What the first pass found, by code and by position.
    private static final class Context {

        final TextWords page;
        final Map<String, NameCandidate> kabupaten = new HashMap<>();
        final Set<String> provinces;
        final Set<NameCandidate> replaced = new java.util.HashSet<>();
        private final Map<Integer, NameCandidate> at = new HashMap<>();

        Context(TextWords page, List<NameCandidate> large) {
            this.page = page;
            provinces = large.stream()
                    .filter(reading -> reading.chosen.level() == RegionLevel.PROVINSI)
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

        Optional<NameCandidate> over(Span span) {
            for (int i = span.first(); i <= span.last(); i++) {
                var reading = at.get(i);
                if (reading != null) {
                    return Optional.of(reading);
                }
            }
            return Optional.empty();
        }

        /// The area named right after `last`: "Karanganyar, Demak", "Puger kab. Jember".
        Optional<NameCandidate> follower(int last) {
            for (int i = last + 1; i <= last + 2; i++) {
                var reading = at.get(i);
                if (reading != null && reading.first == i) {
                    return Optional.of(reading);
                }
                if (i >= page.tokens.size()) {
                    return Optional.empty();
                }
                var between = PrecedingWord.of(page.tokens.get(i).text());
                if (between != PrecedingWord.KABUPATEN && between != PrecedingWord.KOTA) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /// Takes over what the kecamatan covers, and settles kabupaten or kota by where the kecamatan lies.
        void take(NameCandidate small) {
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
                        .map(NameIndex.Name::region)
                        .filter(region -> region.code().value().equals(code))
                        .forEach(region -> parent.choose(region, Math.max(parent.confidence, 0.9)));
            }
        }
    }
}
