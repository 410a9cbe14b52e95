package id.tanggap.triage;

import id.tanggap.language.ShippedTable;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import java.util.List;
import java.util.Optional;

/// An invented message with what should be understood.
///
/// @param place an area that must contain the place found; empty if none should be found
record Sample(
        String text, String category, Kind kind, boolean supervision, Urgency urgency, Optional<RegionCode> place) {

    static List<Sample> read(String path) {
        return ShippedTable.read(Sample.class, path).stream().map(Sample::of).toList();
    }

    private static Sample of(List<String> row) {
        var place = row.get(5).isEmpty() ? Optional.<RegionCode>empty() : Optional.of(new RegionCode(row.get(5)));
        return new Sample(
                row.get(0), row.get(1), Kind.of(row.get(2)), row.get(3).equals("yes"), Urgency.of(row.get(4)), place);
    }

    boolean placed(TriageResult understood) {
        return place.isEmpty()
                ? understood.place().isEmpty()
                : understood
                        .place()
                        .filter(found -> place.get().contains(found))
                        .isPresent();
    }
}
