package id.tanggap.stock.table;

import id.tanggap.stock.table.LevelWriter.Books;
import id.tanggap.table.RowReader;
import id.tanggap.table.RowResult;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares the rows of one file with the books, and writes the differences.
final class StockRowTarget implements RowTarget {

    private final StockRowReader rows;
    private final LevelWriter levels;
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    StockRowTarget(StockRowReader rows, LevelWriter levels) {
        this.rows = rows;
        this.levels = levels;
    }

    /// @param read null if something is wrong
    private record Line(
            TableRow row, RowReader reader, @Nullable StockRow read) {}

    @Override
    public List<RowResult> take(List<TableRow> batch, boolean write) {
        var lines = batch.stream().map(this::line).toList();
        var stores = lines.stream()
                .map(Line::read)
                .filter(Objects::nonNull)
                .map(StockRow::siteId)
                .collect(Collectors.toSet());
        var books = levels.read(stores, write);
        var results = lines.stream().map(line -> result(line, books)).toList();
        if (write) {
            levels.write(books);
        }
        return results;
    }

    private Line line(TableRow row) {
        var reader = new RowReader(row);
        var read = rows.read(row, reader);
        read.ifPresent(good -> once(good, reader));
        return new Line(row, reader, reader.isGood() ? read.orElse(null) : null);
    }

    private void once(StockRow row, RowReader reader) {
        var earlier = seen.putIfAbsent(List.of(row.siteId(), row.itemId(), row.terms()), row.number());
        if (earlier != null && earlier != row.number()) {
            reader.problem("item", Reason.of("reason.table.repeated", Integer.toString(earlier)));
        }
    }

    private static RowResult result(Line line, Books books) {
        if (line.read() == null) {
            return RowResult.bad(line.row(), line.reader().problems());
        }
        var level = books.level(line.read());
        if (line.read().quantity() < level.reserved()) {
            line.reader().problem("quantity", Reason.of("reason.stock.reserved", Long.toString(level.reserved())));
            return RowResult.bad(line.row(), line.reader().problems());
        }
        if (line.read().quantity() == level.quantity()) {
            return RowResult.of(line.row(), RowResult.Effect.SAME);
        }
        books.change(line.read());
        return RowResult.of(line.row(), level.known() ? RowResult.Effect.CHANGED : RowResult.Effect.NEW);
    }
}
