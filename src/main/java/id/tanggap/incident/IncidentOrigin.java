package id.tanggap.incident;

import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where an incident comes from.
///
/// @param why what spoke for it; empty for one that a person opened
/// @param withdrawnAt when its source took it back, as a cancelled alert does; null while it did not
public record IncidentOrigin(
        Source source, List<Reason> why, @Nullable Instant withdrawnAt) {

    public static final IncidentOrigin PERSON = new IncidentOrigin(Source.PERSON, List.of(), null);

    public IncidentOrigin {
        why = List.copyOf(why);
    }

    /// Who proposed it.
    public enum Source {
        PERSON,
        /// Reports of several citizens from one place.
        REPORTS,
        /// More reports than this place usually has.
        RISE,
        QUAKE,
        ALERT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException if no source has this code
        public static Source of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
