package id.tanggap.balai;

import id.tanggap.region.RegionCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The directory as it was when it was read. Immutable.
final class DirectorySnapshot {

    private static final Comparator<JurisdictionArea> ORDER = Comparator.comparing(JurisdictionArea::code)
            .thenComparing(JurisdictionArea::programme)
            .thenComparing(JurisdictionArea::period);

    private final List<Balai> balai;
    private final Map<BalaiCode, Balai> byCode;
    private final List<JurisdictionArea> areas;
    private final Map<RegionCode, List<JurisdictionArea>> areasOf;
    private final ProgrammeCategories programmes;

    /// @throws IllegalArgumentException if an area names a balai that does not exist, or two rows have one key
    DirectorySnapshot(List<Balai> balai, List<JurisdictionArea> areas, ProgrammeCategories programmes) {
        this.balai = balai.stream().sorted(Comparator.comparing(Balai::code)).toList();
        this.byCode = balai.stream().collect(Collectors.toUnmodifiableMap(Balai::code, Function.identity()));
        this.areas = areas.stream().sorted(ORDER).toList();
        this.programmes = programmes;
        this.areasOf = this.areas.stream().collect(Collectors.groupingBy(JurisdictionArea::code));
        areas.stream().flatMap(area -> area.balai().stream()).forEach(this::checkKnown);
        if (areas.stream().map(JurisdictionArea::key).distinct().count() != areas.size()) {
            throw new IllegalArgumentException("Two rows are of one area, programme and beginning");
        }
    }

    private void checkKnown(BalaiCode code) {
        if (!byCode.containsKey(code)) {
            throw new IllegalArgumentException("An area is given to balai " + code + ", which does not exist");
        }
    }

    List<Balai> balai() {
        return balai;
    }

    List<JurisdictionArea> areas() {
        return areas;
    }

    ProgrammeCategories programmes() {
        return programmes;
    }

    Optional<Balai> find(BalaiCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<JurisdictionArea> areaOf(RegionCode place, Programme programme, Instant at) {
        for (var code = place.value(); ; code = code.substring(0, code.lastIndexOf('.'))) {
            var rows = areasOf.getOrDefault(new RegionCode(code), List.of());
            var found = of(rows, programme, at).or(() -> of(rows, Programme.SEMUA, at));
            if (found.isPresent() || code.indexOf('.') < 0) {
                return found;
            }
        }
    }

    private Optional<JurisdictionArea> of(List<JurisdictionArea> rows, Programme programme, Instant at) {
        return rows.stream()
                .filter(row -> row.programme() == programme && holds(row, at))
                .max(Comparator.comparing(JurisdictionArea::period));
    }

    /// Days begin at midnight of the first of its balai: an area rarely has balai in two zones.
    boolean holds(JurisdictionArea row, Instant at) {
        return find(row.balai().getFirst())
                .filter(one -> row.period().covers(at.atZone(one.zone()).toLocalDate()))
                .isPresent();
    }
}
