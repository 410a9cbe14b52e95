package id.tanggap.triage;

import static java.util.stream.Collectors.toSet;

import id.tanggap.language.TextTokenizer;
import id.tanggap.region.PlaceMention;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chooses the area that a complaint is about among those it mentions: the surest, the smaller of equals, not where an
/// office is or where somebody went to work.
final class PlaceChoice {

    private static final double LEAST = 0.45;
    private static final int LOOK_BACK = 40;

    /// Words shortly before a place that make it another place than that of the complaint.
    private static final Set<String> ELSEWHERE = Set.of(
            "kemensos",
            "kementerian",
            "kementrian",
            "menteri",
            "kerja",
            "bekerja",
            "merantau",
            "dijual",
            "dibawa",
            "pusat",
            "bertugas",
            "kuliah",
            "lulusan",
            "kelahiran",
            "univ",
            "universitas");

    private static final Set<String> HERE =
            Set.of("alamat", "almt", "lokasi", "lok", "tinggal", "domisili", "posisi", "warga", "rumah", "kejadian");

    private PlaceChoice() {}

    static Optional<PlaceMention> of(String text, List<PlaceMention> mentions) {
        PlaceMention best = null;
        double most = LEAST;
        var outdone = provincesOfSmaller(mentions);
        for (var mention : mentions) {
            double sure = outdone.contains(mention.region().code()) ? 0 : sure(text, mention);
            if (sure > most + 1e-9) {
                best = mention;
                most = sure;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The provinces of smaller areas that are mentioned: "Jawa Tengah" in "Demak, Jawa Tengah" says less.
    private static Set<RegionCode> provincesOfSmaller(List<PlaceMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.confidence() >= LEAST)
                .map(mention -> mention.region())
                .filter(region -> region.level() != RegionLevel.PROVINSI)
                .map(region -> region.code().province())
                .collect(toSet());
    }

    private static double sure(String text, PlaceMention mention) {
        if (mention.confidence() < LEAST) {
            return 0;
        }
        double sure = mention.confidence();
        for (var before :
                TextTokenizer.of(text.substring(Math.max(0, mention.start() - LOOK_BACK), mention.start()))
                        .reversed()
                        .stream()
                        .limit(3)
                        .toList()) {
            if (ELSEWHERE.contains(before.text())) {
                sure -= 0.55;
            } else if (HERE.contains(before.text())) {
                sure += 0.05;
            }
        }
        return sure < LEAST ? 0 : sure + bonus(mention.region().level());
    }

    private static double bonus(RegionLevel level) {
        return switch (level) {
            case PROVINSI -> 0;
            case KABUPATEN, KOTA -> 0.3;
            case KECAMATAN, DESA -> 0.4;
        };
    }
}
