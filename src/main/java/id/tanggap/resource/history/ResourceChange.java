package id.tanggap.resource.history;

import java.time.Instant;
import java.util.List;

/// One change of a site, a person or a vehicle.
///
/// @param way code of how it came in: `page`, `import`, `text`, `program`
public record ResourceChange(long id, Instant at, String actor, String way, List<FieldChange> fields) {

    public ResourceChange {
        fields = List.copyOf(fields);
    }

    /// @param from empty if there was no value
    /// @param to empty if there is none any more
    public record FieldChange(String field, String from, String to) {}
}
