package id.tanggap.command.hazard;

import id.tanggap.hazard.HazardEvent;
import id.tanggap.hazard.quake.Quake;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A hazard as the page shows it.
///
/// @param figures magnitude and depth of a quake; null for an alert
/// @param until when an alert stops to hold; null if unknown
/// @param state message key of what it is now
/// @param tone red if it is proposed, else empty
record HazardRow(
        long id,
        boolean quake,
        String title,
        @Nullable String figures,
        String at,
        @Nullable String until,
        String state,
        String tone,
        String why,
        List<String> places) {

    private static final int MOST_PLACES = 12;

    static HazardRow of(HazardEvent event, PageReader reader) {
        var quake = event.quake();
        return new HazardRow(
                event.id(),
                event.isQuake(),
                event.title(reader.locale()),
                quake == null ? null : figures(quake, reader),
                reader.full(event.at()),
                event.expiresAt() == null ? null : reader.brief(event.expiresAt()),
                state(event, reader),
                event.decision().opens() && event.holds(reader.now()) ? "red" : "",
                reader.sentence(event.decision().why()),
                places(event, reader));
    }

    private static String figures(Quake quake, PageReader reader) {
        var magnitude = quake.figures().magnitude();
        var depth = quake.figures().depthKm();
        var felt =
                quake.felt().stream().map(one -> one.mmi() + " " + one.place()).collect(Collectors.joining(", "));
        return reader.text(
                "hazard.figures",
                magnitude == null ? "?" : magnitude,
                depth == null ? "?" : depth,
                felt.isEmpty() ? reader.text("hazard.felt.none") : felt,
                quake.revisions());
    }

    private static String state(HazardEvent event, PageReader reader) {
        if (event.cancelled()) {
            return "hazard.state.cancelled";
        }
        if (!event.holds(reader.now())) {
            return "hazard.state.expired";
        }
        return event.decision().opens() ? "hazard.state.proposed" : "hazard.state.known";
    }

    /// The last one says how many more there are.
    private static List<String> places(HazardEvent event, PageReader reader) {
        var names = event.places().stream()
                .limit(MOST_PLACES)
                .map(place -> reader.place(place.value()))
                .collect(Collectors.toList());
        var more = event.places().size() - names.size();
        if (more > 0) {
            names.add(reader.text("hazard.places.more", more));
        }
        return names;
    }
}
