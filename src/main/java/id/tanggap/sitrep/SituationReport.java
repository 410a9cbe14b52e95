package id.tanggap.sitrep;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What is known of an incident at a minute, computed from records that only grow: the same minute gives the same
/// report. Texts are codes; the page and the PDF word them.
///
/// This is also the JSON of the command `sitrep`: fields are added, never renamed.
///
/// @param incident code, such as `K26-0007`
/// @param at the minute: everything recorded until then counts
/// @param zone of the incident's first place, as `Asia/Jakarta`
/// @param developments oldest first
/// @param goods by code of the item
/// @param orders oldest first
/// @param crews by kind of roster and state
/// @param decisions what waits for a person
public record SituationReport(
        String incident,
        Instant at,
        String zone,
        Facts facts,
        Reports reports,
        List<Development> developments,
        List<GoodsLine> goods,
        List<OrderLine> orders,
        List<CrewLine> crews,
        List<Decision> decisions) {

    public SituationReport {
        developments = List.copyOf(developments);
        goods = List.copyOf(goods);
        orders = List.copyOf(orders);
        crews = List.copyOf(crews);
        decisions = List.copyOf(decisions);
    }

    /// @param declaration of a state of emergency, as one line; empty without one
    /// @param places codes of areas
    public record Facts(
            String name, String type, String phase, String declaration, List<String> places, boolean exercise) {
        public Facts {
            places = List.copyOf(places);
        }
    }

    /// Reports of citizens.
    ///
    /// @param darurat of them, the most urgent
    /// @param open of them, not closed yet
    /// @param places by code of the kecamatan, or of the larger area if no kecamatan is known; most reports first
    public record Reports(int total, int darurat, int open, List<PlaceReports> places) {
        public Reports {
            places = List.copyOf(places);
        }
    }

    /// @param place code; empty for reports without a place
    public record PlaceReports(String place, int reports) {}

    /// Something that happened.
    ///
    /// @param source `log` of the incident, `tickets` or `orders`
    /// @param kind of the source
    /// @param data what its sentence mentions
    public record Development(Instant at, String source, String kind, Map<String, String> data) {
        public Development {
            data = Map.copyOf(data);
        }
    }

    /// Goods of one item that the ministry sends to the incident, in base units.
    ///
    /// @param item code of the item
    /// @param ordered by orders that were not cancelled
    /// @param sent delivered, returned, lost and in transit together
    public record GoodsLine(
            String item, long ordered, long sent, long delivered, long returned, long lost, long inTransit) {

        /// What was ordered and has not left.
        public long waiting() {
            return Math.max(0, ordered - sent);
        }
    }

    /// @param state code of `DispatchState`
    /// @param since when it came into its state
    public record OrderLine(String code, String state, Instant since, String from, String to) {}

    /// @param kind of the roster, such as `tagana`
    /// @param state code of `DispatchState`
    public record CrewLine(String kind, String state, int people) {}

    /// @param kind `unanswered`, `conflict`, `in-transit` or `undeclared`
    public record Decision(String kind, Map<String, String> data) {
        public Decision {
            data = Map.copyOf(data);
        }
    }
}
