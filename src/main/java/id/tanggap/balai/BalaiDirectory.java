package id.tanggap.balai;

import id.tanggap.region.RegionCode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The directory of balai and of the areas they answer for. Immutable; safe for many threads.
public final class BalaiDirectory {

    private final Map<BalaiCode, Balai> byCode;
    private final Map<RegionCode, JurisdictionArea> areas;

    /// @throws IllegalArgumentException if an area names a balai that does not exist
    public BalaiDirectory(List<Balai> balai, List<JurisdictionArea> areas) {
        this.byCode = balai.stream().collect(Collectors.toUnmodifiableMap(Balai::code, Function.identity()));
        this.areas = areas.stream().collect(Collectors.toUnmodifiableMap(JurisdictionArea::code, Function.identity()));
        areas.stream().flatMap(area -> area.balai().stream()).forEach(code -> {
            if (!byCode.containsKey(code)) {
                throw new IllegalArgumentException("An area is given to balai " + code + ", which does not exist");
            }
        });
    }

    /// The directory that ships with the program.
    public static BalaiDirectory shipped() {
        return ShippedBalaiReader.read();
    }

    /// By code.
    public List<Balai> all() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(Balai::code))
                .toList();
    }

    public Optional<Balai> find(BalaiCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// By its code or its whole name, as people write them.
    public Optional<BalaiCode> named(String text) {
        var wanted = text.strip();
        return all().stream()
                .filter(one -> one.code().value().equals(wanted.toUpperCase(Locale.ROOT))
                        || one.name().equalsIgnoreCase(wanted))
                .map(Balai::code)
                .findFirst();
    }

    /// The row that says who answers for a place: the one with the longest code that contains it.
    public Optional<JurisdictionArea> areaOf(RegionCode place) {
        for (var code = place.value(); ; code = code.substring(0, code.lastIndexOf('.'))) {
            var area = areas.get(new RegionCode(code));
            if (area != null) {
                return Optional.of(area);
            }
            if (code.indexOf('.') < 0) {
                return Optional.empty();
            }
        }
    }

    public List<JurisdictionArea> areas() {
        return areas.values().stream()
                .sorted(Comparator.comparing(JurisdictionArea::code))
                .toList();
    }

    /// True while any area is not confirmed by a decree.
    public boolean provisional() {
        return areas.values().stream().anyMatch(JurisdictionArea::provisional);
    }
}
