package id.tanggap.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table that ships with the program and that people edit: UTF-8, cells parted by tabs, the first line a header,
/// empty lines and lines that start with `#` left out.
public final class ShippedTable {

    private ShippedTable() {}

    /// The rows below the header, each with as many cells as the header has; missing cells at the end are empty.
    ///
    /// @param owner the class beside whose module the resource belongs
    /// @param path absolute, for example `/region/regions.tsv`
    /// @throws IllegalStateException if the resource is missing or a row has more cells than the header
    public static List<List<String>> read(Class<?> owner, String path) {
        try (var in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The program ships without its table " + path);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            var rows = new ArrayList<List<String>>();
            int width = -1;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var cells = cells(line);
                if (width < 0) {
                    width = cells.size();
                    continue;
                }
                rows.add(fitted(cells, width, path));
            }
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + path, broken);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>(6);
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            cells.add(line.substring(from, tab).strip());
            from = tab + 1;
        }
        cells.add(line.substring(from).strip());
        return cells;
    }

    private static List<String> fitted(List<String> cells, int width, String path) {
        if (cells.size() > width) {
            throw new IllegalStateException(path + ": more than " + width + " cells in " + cells);
        }
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }
}
