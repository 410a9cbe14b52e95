package id.tanggap.table;

import id.tanggap.table.sheet.UploadedSheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One run through the rows of a file, some hundreds at a time.
final class TableRun implements UploadedSheet.Taker {

    private static final int ROWS_A_BATCH = 500;

    private final ColumnMapping mapping;
    private final Function<List<TableRow>, List<RowResult>> target;
    private final List<TableRow> batch = new ArrayList<>();
    private final Map<RowResult.Effect, Integer> effects = new EnumMap<>(RowResult.Effect.class);
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowChange> changes = new ArrayList<>();

    TableRun(ColumnMapping mapping, Function<List<TableRow>, List<RowResult>> target) {
        this.mapping = mapping;
        this.target = target;
    }

    @Override
    public boolean take(UploadedSheet.Row row) {
        if (row.number() > mapping.headingRow() && !hashtags(row)) {
            var read = read(row);
            if (!read.cells().isEmpty()) {
                batch.add(read);
            }
        }
        if (batch.size() == ROWS_A_BATCH) {
            flush();
        }
        return true;
    }

    /// The second row of an HXL table: only hashtags.
    private static boolean hashtags(UploadedSheet.Row row) {
        return row.texts().stream().allMatch(text -> text.isEmpty() || text.startsWith("#"));
    }

    private TableRow read(UploadedSheet.Row row) {
        var cells = new HashMap<String, String>();
        var texts = row.texts();
        mapping.columns().forEach((field, column) -> {
            var text = column <= texts.size()
                    ? CsvInjectionGuard.original(texts.get(column - 1)).strip()
                    : "";
            if (!text.isEmpty()) {
                cells.put(field, text);
            }
        });
        return new TableRow(row.number(), cells);
    }

    private void flush() {
        for (var result : target.apply(List.copyOf(batch))) {
            effects.merge(result.effect(), 1, Integer::sum);
            result.problems().stream()
                    .limit(TableReport.PROBLEMS_SHOWN - problems.size())
                    .forEach(problems::add);
            var change = result.change();
            if (change != null && changes.size() < TableReport.CHANGES_SHOWN) {
                changes.add(change);
            }
        }
        batch.clear();
    }

    TableReport finish() {
        flush();
        var fresh = effects.getOrDefault(RowResult.Effect.NEW, 0);
        var changed = effects.getOrDefault(RowResult.Effect.CHANGED, 0);
        var same = effects.getOrDefault(RowResult.Effect.SAME, 0);
        var bad = effects.getOrDefault(RowResult.Effect.BAD, 0);
        return new TableReport(fresh + changed + same + bad, fresh, changed, same, bad, problems, changes);
    }
}
