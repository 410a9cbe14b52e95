package id.tanggap.relief;

import id.tanggap.needs.NeedLine;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the people of one place need.
///
/// @param counts the figures that the needs are computed from; empty if the base was not counted
/// @param chosen ids of the counts that a person chose, whatever comes later
/// @param rows empty if the base was not counted
public record PlaceNeeds(String place, ReliefBase base, List<PeopleCount> counts, Set<Long> chosen, List<Row> rows) {

    public PlaceNeeds {
        chosen = Set.copyOf(chosen);
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
    }

    /// @param computed whole units for the days that were asked for
    /// @param edit null if nobody changed it
    public record Row(
            NeedLine line, long computed, @Nullable NeedEdit edit) {

        public long needed() {
            var edited = edit == null ? null : edit.quantity();
            return edited == null ? computed : edited;
        }
    }
}
