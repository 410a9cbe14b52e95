package id.tanggap.hazard.cap.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a message says about an event, in one language.
///
/// @param language RFC 3066; null means en-US
public record CapInfo(
        @Nullable String language,
        CapClassification classification,
        CapPeriod period,
        CapWords words,
        List<CapNamedValue> parameters,
        List<CapResource> resources,
        List<CapArea> areas) {

    private static final String DEFAULT_LANGUAGE = "en-US";

    public CapInfo {
        parameters = List.copyOf(parameters);
        resources = List.copyOf(resources);
        areas = List.copyOf(areas);
    }

    public String languageOrDefault() {
        return language == null || language.isBlank() ? DEFAULT_LANGUAGE : language;
    }

    /// When it stops to hold; empty if not said.
    public Optional<Instant> expires() {
        return Optional.ofNullable(period.expires()).flatMap(CapTime::instant);
    }
}
