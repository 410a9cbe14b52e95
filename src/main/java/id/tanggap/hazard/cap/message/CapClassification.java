package id.tanggap.hazard.cap.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What kind of event it is, and how urgent, severe and certain.
///
/// @param categories Geo, Met, Safety …; one at least
/// @param event in words
/// @param responseTypes Shelter, Evacuate …
/// @param urgency Immediate, Expected, Future, Past or Unknown
/// @param severity Extreme, Severe, Moderate, Minor or Unknown
/// @param certainty Observed, Likely, Possible, Unlikely or Unknown
/// @param audience in words; null if not said
/// @param eventCodes of systems
public record CapClassification(
        List<String> categories,
        String event,
        List<String> responseTypes,
        String urgency,
        String severity,
        String certainty,
        @Nullable String audience,
        List<CapNamedValue> eventCodes) {

    public CapClassification {
        categories = List.copyOf(categories);
        responseTypes = List.copyOf(responseTypes);
        eventCodes = List.copyOf(eventCodes);
    }
}
