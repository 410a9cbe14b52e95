package id.tanggap.table;

import id.tanggap.table.sheet.UploadedSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/// One run through the rows of a file, some hundreds at a time.
final class TableRun implements UploadedSheet.Taker {

    private static final int ROWS_A_BATCH = 500;

    private final ColumnMapping mapping;
    private final Function<List<TableRow>, List<RowResult>> target;
    private final List<TableRow> batch = new ArrayList<>();
    private final int[] effects = new int[RowResult.Effect.values().length];
    private final List<RowProblem> problems = new ArrayList<>();

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
            effects[result.effect().ordinal()]++;
            result.problems().stream()
                    .limit(TableReport.PROBLEMS_SHOWN - problems.size())
                    .forEach(problems::add);
        }
        batch.clear();
    }

    TableReport finish() {
        flush();
        var fresh = effects[RowResult.Effect.NEW.ordinal()];
        var changed = effects[RowResult.Effect.CHANGED.ordinal()];
        var same = effects[RowResult.Effect.SAME.ordinal()];
        var bad = effects[RowResult.Effect.BAD.ordinal()];
        return new TableReport(fresh + changed + same + bad, fresh, changed, same, bad, problems);
    }
}
