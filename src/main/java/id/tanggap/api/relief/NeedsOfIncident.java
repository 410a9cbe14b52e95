package id.tanggap.api.relief;

import id.tanggap.relief.PlaceNeeds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Needs as public JSON.
///
/// @param day of the incident, 1 is the one that it began on
/// @param days that daily goods are for
record NeedsOfIncident(int day, int days, List<Place> places) {

    /// @param place code of Kemendagri
    record Place(String place, String base, String regime, List<Figure> figures, List<Need> needs) {}

    record Figure(String figure, long number, String source, String saidBy, Instant countedAt) {}

    /// @param quantity whole units to send; `edited` if a person changed it
    record Need(
            String item,
            long quantity,
            String unit,
            String base,
            BigDecimal perPerson,
            String section,
            String edition,
            boolean oneTime,
            boolean edited,
            @Nullable String alternativeTo) {}

    static NeedsOfIncident of(int day, int days, List<PlaceNeeds> places) {
        return new NeedsOfIncident(
                day, days, places.stream().map(NeedsOfIncident::place).toList());
    }

    private static Place place(PlaceNeeds place) {
        return new Place(
                place.place(),
                place.base().base().code(),
                place.base().regime(),
                place.counts().stream()
                        .map(count -> new Figure(
                                count.figure(), count.number(), count.source(), count.saidBy(), count.countedAt()))
                        .toList(),
                place.rows().stream().map(NeedsOfIncident::need).toList());
    }

    private static Need need(PlaceNeeds.Row row) {
        var line = row.line();
        return new Need(
                line.item(),
                row.needed(),
                line.norm().amount().unit(),
                line.base(),
                line.perPerson(),
                line.norm().source().section(),
                line.edition(),
                line.oneTime(),
                row.edit() != null,
                line.norm().relation().alternativeTo());
    }
}
