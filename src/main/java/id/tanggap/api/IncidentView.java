package id.tanggap.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.incident.AttachedCounts;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentArea;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An incident in the API; a public JSON shape, therefore flat. Fields are added, never renamed. Times are UTC
/// instants (ISO 8601), positions WGS84 degrees, distances metres.
///
/// @param state `proposed`, `open`, `closed`, `dismissed`
/// @param phase `siaga-darurat`, `tanggap-darurat`, `transisi`, `pemulihan`
/// @param urgency that attached tickets inherit: `darurat`, `tinggi`
/// @param origin `person`, `reports`, `rise`, `quake`, `alert`
/// @param withdrawn the source of a proposal took it back
/// @param lead name of the person who leads it
/// @param position where a map shows it
/// @param tickets attached, as far as the program may see them
/// @param counts only of a single incident
@JsonInclude(JsonInclude.Include.ALWAYS)
record IncidentView(
        String code,
        String name,
        String type,
        String state,
        String phase,
        String urgency,
        String origin,
        boolean withdrawn,
        boolean exercise,
        Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable String lead,
        @Nullable DeclarationView declaration,
        @Nullable PositionView position,
        List<PlaceView> places,
        List<AreaView> areas,
        int tickets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CountView> counts) {

    record DeclarationView(
            @Nullable String by,
            @Nullable String number,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record PositionView(double latitude, double longitude) {
        static @Nullable PositionView of(@Nullable GeoPoint point) {
            return point == null ? null : new PositionView(point.latitude(), point.longitude());
        }
    }

    record PlaceView(String code, String name) {}

    /// @param kind `circle` or `polygon`
    /// @param points the centre of a circle, or the ring of a polygon
    /// @param metres the radius of a circle
    record AreaView(
            String kind,
            List<PositionView> points,
            @Nullable Integer metres) {}

    /// @param place code of the kecamatan, or of the larger area if no kecamatan is known; empty for no place
    /// @param clock `ended`, `late`, `due` (within four hours), `on-time`
    record CountView(String place, String urgency, String clock, int tickets) {}

    static IncidentView of(Incident incident, int tickets, Gazetteer gazetteer) {
        var facts = incident.facts();
        var declared = facts.declaration();
        return new IncidentView(
                incident.code().value(),
                facts.name(),
                facts.type(),
                incident.state().code(),
                facts.phase().code(),
                facts.urgency().code(),
                incident.origin().source().code(),
                incident.origin().withdrawnAt() != null,
                facts.exercise(),
                facts.startedAt(),
                incident.closedAt(),
                incident.leadName(),
                declared.exists()
                        ? new DeclarationView(declared.by(), declared.number(), declared.from(), declared.until())
                        : null,
                PositionView.of(incident.centre()),
                facts.places().stream().map(code -> place(code, gazetteer)).toList(),
                facts.areas().stream().map(IncidentView::area).toList(),
                tickets,
                null);
    }

    private static PlaceView place(RegionCode code, Gazetteer gazetteer) {
        return new PlaceView(
                code.value(), gazetteer.find(code).map(Region::name).orElse(code.value()));
    }

    private static AreaView area(IncidentArea area) {
        return switch (area) {
            case IncidentArea.Circle circle ->
                new AreaView("circle", positions(List.of(circle.centre())), circle.metres());
            case IncidentArea.Polygon polygon -> new AreaView("polygon", positions(polygon.ring()), null);
        };
    }

    private static List<PositionView> positions(List<GeoPoint> points) {
        return points.stream()
                .map(point -> new PositionView(point.latitude(), point.longitude()))
                .toList();
    }

    IncidentView with(AttachedCounts attached) {
        var rows = attached.rows().stream()
                .map(row -> new CountView(
                        row.place(), row.urgency().code(), row.clock().code(), row.tickets()))
                .toList();
        return new IncidentView(
                code,
                name,
                type,
                state,
                phase,
                urgency,
                origin,
                withdrawn,
                exercise,
                startedAt,
                closedAt,
                lead,
                declaration,
                position,
                places,
                areas,
                tickets,
                rows);
    }
}
