package id.tanggap.region;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;

/// Decides which province, kabupaten or kota a name means, and how surely.
record LargeAreaResolver(NameIndex names) {

    private static final double BY_PREFIX = 0.97;
    private static final double BY_PROVINCE = 0.05;
    private static final double ORDINARY = 0.5;

    void choose(TextWords page, List<NameCandidate> readings) {
        var provinces = provinces(readings);
        NameCandidate last = null;
        for (var reading : readings) {
            decide(page, reading, provinces);
            if (last != null && beside(last, reading)) {
                reading.choose(reading.chosen, Math.max(reading.confidence, 0.65)); // "Kota Batu Malang"
            }
            last = reading;
        }
    }

    private static boolean beside(NameCandidate left, NameCandidate right) {
        return left.last + 1 == right.first
                && left.confidence >= ORDINARY
                && left.chosen.level() != RegionLevel.PROVINSI
                && left.chosen.code().province().equals(right.chosen.code().province());
    }

    private static Set<RegionCode> provinces(List<NameCandidate> readings) {
        return readings.stream()
                .filter(reading -> reading.exact && reading.names.size() == 1)
                .map(reading -> reading.names.getFirst().region())
                .filter(region -> region.level() == RegionLevel.PROVINSI)
                .map(Region::code)
                .collect(toSet());
    }

    private void decide(TextWords page, NameCandidate reading, Set<RegionCode> provinces) {
        var before = page.before(reading.first);
        var asked = asked(reading, before);
        if (!asked.isEmpty()) {
            reading.choose(asked.getFirst().region(), reading.exact ? BY_PREFIX : 0.7);
            return;
        }
        var inside = reading.names.stream()
                .filter(name -> name.region().level() != RegionLevel.PROVINSI)
                .filter(name -> provinces.contains(name.region().code().province()))
                .toList();
        var choice = inside.isEmpty() ? reading.names : inside;
        var name = preferred(page, choice);
        double sure = sure(page, reading, name, choice.size());
        if (!inside.isEmpty()) {
            sure = Math.max(sure + BY_PROVINCE, before == PrecedingWord.PLACE || name.sure() >= ORDINARY ? 0.8 : 0.6);
        }
        reading.choose(said(page, reading, name), weighed(sure, before, name, reading));
    }

    /// The names of the level that the word before asks for: "kota Malang".
    private static List<NameIndex.Name> asked(NameCandidate reading, PrecedingWord before) {
        return switch (before) {
            case KABUPATEN -> ofLevel(reading, RegionLevel.KABUPATEN);
            case KOTA -> ofLevel(reading, RegionLevel.KOTA);
            case PROVINSI -> ofLevel(reading, RegionLevel.PROVINSI);
            case KECAMATAN, WITHIN, PERSON, WARE, PLACE, NOTHING -> List.of();
        };
    }

    private static List<NameIndex.Name> ofLevel(NameCandidate reading, RegionLevel level) {
        return reading.names.stream()
                .filter(name -> name.region().level() == level)
                .toList();
    }

    /// Of a province and its capital the province; of kabupaten and kota of one name the kota, unless a village is
    /// mentioned, which a kota does not have.
    private static NameIndex.Name preferred(TextWords page, List<NameIndex.Name> choice) {
        var wanted = page.speaksOfVillage
                ? List.of(RegionLevel.KABUPATEN, RegionLevel.PROVINSI, RegionLevel.KOTA)
                : List.of(RegionLevel.PROVINSI, RegionLevel.KOTA, RegionLevel.KABUPATEN);
        for (var level : wanted) {
            for (var name : choice) {
                if (name.region().level() == level) {
                    return name;
                }
            }
        }
        return choice.getFirst();
    }

    private static double sure(TextWords page, NameCandidate reading, NameIndex.Name name, int choices) {
        boolean alone = page.tokens.size() <= reading.words() + 1;
        if (name.sure() < ORDINARY) {
            if (reading.words() > 1 && bare(name).indexOf(' ') < 0 && bare(name).indexOf('-') < 0) {
                return 0; // "kota baru" is a new town, Kotabaru is not
            }
            boolean capital = page.capitalised(reading.first);
            boolean placed = page.before(reading.first) == PrecedingWord.PLACE;
            if (page.tail(reading.first, reading.last) || (capital && page.sentenceEnds(reading.last))) {
                return 0.6;
            }
            return alone
                    ? 0.6
                    : placed && capital ? 0.75 : placed && !page.mixedCase ? 0.55 : placed ? 0.45 : capital ? 0.4 : 0;
        }
        double sure = choices > 1 ? Math.min(name.sure(), 0.65) : name.sure();
        return reading.exact ? sure : page.before(reading.first) == PrecedingWord.PLACE ? 0.6 : 0.5;
    }

    private double weighed(double sure, PrecedingWord before, NameIndex.Name name, NameCandidate reading) {
        boolean doubtful = name.sure() < ORDINARY || !reading.exact;
        return switch (before) {
            case WITHIN, WARE -> doubtful ? 0 : sure * 0.3;
            case PERSON -> doubtful ? 0 : sure * 0.4;
            case KECAMATAN -> names.kecamatan(NameIndex.joined(bare(name))).isEmpty() ? sure * 0.8 : sure * 0.35;
            case KABUPATEN, KOTA, PROVINSI -> Math.max(sure, doubtful ? 0.5 : sure);
            case PLACE -> Math.min(0.97, sure + 0.02);
            case NOTHING -> sure;
        };
    }

    private static String bare(NameIndex.Name name) {
        return name.region().name().replaceFirst("^(Kabupaten|Kota) ", "");
    }

    /// "DI Yogyakarta" with a capital DI is the province; "di Yogyakarta" is in the city.
    private Region said(TextWords page, NameCandidate reading, NameIndex.Name name) {
        boolean special = name.region().code().value().equals("34.71")
                && page.mixedCase
                && reading.first > 0
                && page.written(Math.max(0, reading.first - 2), reading.first - 1)
                        .matches("(.* )?DI|D\\.? ?I");
        return special ? names.province(name.region()).orElse(name.region()) : name.region();
    }
}
