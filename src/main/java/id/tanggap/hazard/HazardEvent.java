package id.tanggap.hazard;

import id.tanggap.hazard.decision.IncidentDecision;
import id.tanggap.hazard.quake.Quake;
import id.tanggap.region.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A hazard: a chain of alerts of one sender, or a quake.
///
/// @param cancelled by the sender of the alert
/// @param at when the alert's current message was sent, or the quake happened
/// @param expiresAt when the alert stops to hold; null for a quake, and if the sender does not say
/// @param words the headline by language, `id` and `en`; of a quake the agency's words for the place
/// @param decision whether it should open an incident, and why
/// @param places kabupaten and kota, by code
/// @param quake null for an alert
/// @param version grows with every change
/// @param exercise of which exercise it is a part; null for a real one
public record HazardEvent(
        long id,
        boolean cancelled,
        Instant at,
        @Nullable Instant expiresAt,
        Map<String, String> words,
        IncidentDecision decision,
        List<RegionCode> places,
        @Nullable Quake quake,
        int version,
        @Nullable Long exercise) {

    public HazardEvent {
        words = Map.copyOf(words);
        places = List.copyOf(places);
    }

    public boolean isQuake() {
        return quake != null;
    }

    /// In the reader's language if the sender wrote in it, else in Indonesian, else in any.
    public String title(Locale locale) {
        var own = words.get(locale.getLanguage());
        if (own != null) {
            return own;
        }
        return words.getOrDefault(
                "id", words.values().stream().sorted().findFirst().orElse(""));
    }

    /// Whether it still holds: not cancelled and not expired. A quake holds always.
    public boolean holds(Instant now) {
        return !cancelled && (expiresAt == null || expiresAt.isAfter(now));
    }
}
