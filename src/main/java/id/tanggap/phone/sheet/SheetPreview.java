package id.tanggap.phone.sheet;

import id.tanggap.pbx.format.ColumnNames;
import id.tanggap.phone.sheet.SpreadsheetImport.Look;
import id.tanggap.phone.sheet.SpreadsheetImport.Mapping;
import id.tanggap.phone.sheet.SpreadsheetImport.Upload;
import id.tanggap.table.sheet.UploadedSheet;
import id.tanggap.taxonomy.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the heading row of a sheet among its first rows, and what its columns are.
final class SheetPreview {

    private static final int ROWS = 20;

    /// There may be a title, a date or an empty row above the heading.
    private static final int HEADING_WITHIN = 20;

    /// One known name may be a coincidence: a title such as "Status".
    private static final int NAMES_OF_A_HEADING = 2;

    private final UploadedSheet sheet;
    private final List<UploadedSheet.Row> first = new ArrayList<>();
    private int last;
    private int count;

    private SheetPreview(UploadedSheet sheet) {
        this.sheet = sheet;
    }

    /// Reads the sheet to its end, so that a broken file is found before anything is imported.
    static SheetPreview at(UploadedSheet sheet) throws IOException, UploadedSheet.Unusable {
        var look = new SheetPreview(sheet);
        sheet.rows(look::add);
        return look;
    }

    private boolean add(UploadedSheet.Row row) {
        if (first.size() < HEADING_WITHIN + ROWS) {
            first.add(row);
        }
        last = row.number();
        count++;
        return true;
    }

    Look preview(Upload upload) {
        if (first.isEmpty()) {
            return new Look.Refused(Reason.of("reason.phone-sheet.empty"));
        }
        var heading = heading();
        var headingRow = heading.map(UploadedSheet.Row::number).orElse(0);
        var rows = first.stream().filter(row -> row.number() > headingRow).toList();
        var columns = columns(heading);
        var mapping =
                new Mapping(headingRow, heading.map(row -> guess(row.texts())).orElse(Map.of()), null);
        return new Look.Preview(
                upload,
                sheet.name(),
                sheet.delimiter(),
                columns,
                mapping,
                rows.stream().limit(ROWS).map(UploadedSheet.Row::texts).toList(),
                count - (first.size() - rows.size()),
                problems(mapping, rows));
    }

    private Optional<UploadedSheet.Row> heading() {
        return first.stream()
                .limit(HEADING_WITHIN)
                .filter(row -> names(row) >= NAMES_OF_A_HEADING)
                .max(Comparator.comparingInt(SheetPreview::names).thenComparing(row -> -row.number()));
    }

    private static int names(UploadedSheet.Row row) {
        return guess(row.texts()).size();
    }

    /// If two columns have the same name, the first one counts.
    private static Map<String, Integer> guess(List<String> names) {
        var columns = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < names.size(); i++) {
            var column = i + 1;
            ColumnNames.field(names.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        return columns;
    }

    private List<String> columns(Optional<UploadedSheet.Row> heading) {
        var width = first.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var names = heading.map(UploadedSheet.Row::texts).orElse(List.of());
        return IntStream.range(0, width)
                .mapToObj(i -> i < names.size() && !names.get(i).isBlank() ? names.get(i) : Integer.toString(i + 1))
                .toList();
    }

    private List<Reason> problems(Mapping mapping, List<UploadedSheet.Row> rows) {
        var problems = new ArrayList<Reason>();
        if (mapping.headingRow() == 0) {
            problems.add(Reason.of("reason.phone-sheet.no-heading"));
        }
        if (!mapping.columns().containsKey("start") && !mapping.columns().containsKey("date")) {
            problems.add(Reason.of("reason.phone-sheet.no-start"));
        }
        if (!mapping.columns().containsKey("from")) {
            problems.add(Reason.of("reason.phone-sheet.no-caller"));
        }
        if (rows.isEmpty()) {
            problems.add(Reason.of("reason.phone-sheet.no-rows", Integer.toString(last)));
        }
        return problems;
    }
}
