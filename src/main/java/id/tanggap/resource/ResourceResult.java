package id.tanggap.resource;

import id.tanggap.table.RowProblem;
import id.tanggap.taxonomy.Reason;
import java.util.List;

/// What came of somebody's wish to change a site, a person or a vehicle.
public sealed interface ResourceResult {

    /// @param id of what was made or changed
    record Saved(long id) implements ResourceResult {}

    /// @param problems by field: what is wrong and how to mend it
    record Wrong(List<RowProblem> problems) implements ResourceResult {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    record Refused(Reason reason) implements ResourceResult {
        public static Refused because(String key) {
            return new Refused(Reason.of(key));
        }
    }
}
