package id.tanggap.incident;

import id.tanggap.platform.code.Coded;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// An entry in the log of an incident; entries are never changed.
///
/// @param actor name of the person, or `system`
/// @param data what the sentence of the entry mentions; of an edit, by field the values before and after
public record IncidentLogEntry(long id, Instant at, Kind kind, String actor, Map<String, Object> data) {

    public IncidentLogEntry {
        data = Map.copyOf(data);
    }

    /// Pages have a sentence for each: the message key is `incident.log.` and the code.
    public enum Kind implements Coded {
        PROPOSED,
        /// More spoke for a proposal.
        SUPPORTED,
        OPENED,
        CONFIRMED,
        DISMISSED,
        EDITED,
        NOTED,
        ATTACHED,
        DETACHED,
        UPDATE_SENT,
        CLOSED,
        REOPENED,
        /// The hazard feed changed what it said.
        HAZARD_REVISED,
        HAZARD_WITHDRAWN;

        /// @return empty for a code of another version of the program
        public static Optional<Kind> of(String code) {
            return Coded.find(values(), code);
        }
    }
}
