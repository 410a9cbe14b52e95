package id.tanggap.incident;

import id.tanggap.platform.code.Coded;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an incident comes from.
///
/// @param why what spoke for it; empty for one that a person opened
/// @param withdrawnAt when its source took it back, as a cancelled alert does; null while it did not
/// @param exercise of which exercise it is a part; null for a real one
public record IncidentOrigin(
        Source source,
        List<Reason> why,
        @Nullable Instant withdrawnAt,
        @Nullable Long exercise) {

    public static final IncidentOrigin PERSON = new IncidentOrigin(Source.PERSON, List.of(), null, null);

    public IncidentOrigin {
        why = List.copyOf(why);
    }

    /// Who proposed it.
    public enum Source implements Coded {
        PERSON,
        /// Reports of several citizens from one place.
        REPORTS,
        /// More reports than this place usually has.
        RISE,
        QUAKE,
        ALERT;

        /// @throws IllegalArgumentException if no source has this code
        public static Source of(String code) {
            return Coded.of(Source.class, code);
        }
    }
}
