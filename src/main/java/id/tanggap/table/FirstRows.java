package id.tanggap.table;

import id.tanggap.table.sheet.UploadedSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The first rows of a table, which show what it is.
record FirstRows(String sheet, List<UploadedSheet.Row> rows) {

    private static final int MOST = 40;

    FirstRows {
        rows = List.copyOf(rows);
    }

    static FirstRows of(UploadedSheet sheet) throws UploadedSheet.Unusable {
        var rows = new ArrayList<UploadedSheet.Row>();
        try {
            sheet.rows(row -> rows.add(row) && rows.size() < MOST);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
        var name = sheet.name();
        return new FirstRows(name == null ? "" : name, rows);
    }

    /// Names of the columns; numbers where there is no heading.
    List<String> columns(int headingRow) {
        var width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var names = headings(headingRow);
        return IntStream.rangeClosed(1, width)
                .mapToObj(column -> names.getOrDefault(column, Integer.toString(column)))
                .toList();
    }

    /// The rows of data below the heading.
    List<List<String>> below(int headingRow, int most) {
        return rows.stream()
                .filter(row -> row.number() > headingRow)
                .limit(most)
                .map(UploadedSheet.Row::texts)
                .toList();
    }

    /// Names that the heading row gives to columns, by number from 1.
    Map<Integer, String> headings(int headingRow) {
        var texts = rows.stream()
                .filter(row -> row.number() == headingRow)
                .findFirst()
                .map(UploadedSheet.Row::texts)
                .orElse(List.of());
        return IntStream.range(0, texts.size())
                .filter(i -> !texts.get(i).isBlank())
                .boxed()
                .collect(java.util.stream.Collectors.toMap(i -> i + 1, texts::get));
    }
}
