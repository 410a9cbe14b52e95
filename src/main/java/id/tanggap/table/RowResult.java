package id.tanggap.table;

import java.util.List;

/// What a row does, or what is wrong with it.
///
/// @param problems empty unless the effect is `BAD`
public record RowResult(int row, Effect effect, List<RowProblem> problems) {

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
        return new RowResult(row.number(), effect, List.of());
    }

    public static RowResult bad(TableRow row, List<RowProblem> problems) {
        return new RowResult(row.number(), Effect.BAD, problems);
    }
}
