package id.tanggap.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row does, or what is wrong with it.
///
/// @param problems empty unless the effect is `BAD`
/// @param change what the effect `CHANGED` makes different, of tables that say it; else null
public record RowResult(
        int row,
        Effect effect,
        List<RowProblem> problems,
        @Nullable RowChange change) {

    /// What a row means for what is stored.
    public enum Effect {
        NEW,
        CHANGED,
        SAME,
        BAD
    }

    public RowResult {
        problems = List.copyOf(problems);
        if ((effect == Effect.BAD) == problems.isEmpty()) {
            throw new IllegalArgumentException("Row " + row + " is bad if and only if it has problems");
        }
    }

    public static RowResult of(TableRow row, Effect effect) {
        return new RowResult(row.number(), effect, List.of(), null);
    }

    /// Somebody is shown the change before it is made.
    public static RowResult changed(RowChange change) {
        return new RowResult(change.row(), Effect.CHANGED, List.of(), change);
    }

    public static RowResult bad(TableRow row, List<RowProblem> problems) {
        return new RowResult(row.number(), Effect.BAD, problems, null);
    }
}
