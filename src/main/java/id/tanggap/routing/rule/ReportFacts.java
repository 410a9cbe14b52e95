package id.tanggap.routing.rule;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What the special rules look at besides category and place.
///
/// @param text subject and words as written
/// @param reporters addresses and numbers of who wrote, in the form of `ContactPoint`
/// @param channels the channel by its kind and by its name
/// @param kind code of what the citizen wants
/// @param urgency code
/// @param at when it was received: rules hold for days
public record ReportFacts(
        String text, List<String> reporters, Set<String> channels, String kind, String urgency, Instant at) {

    public ReportFacts {
        reporters = List.copyOf(reporters);
        channels = Set.copyOf(channels);
    }
}
