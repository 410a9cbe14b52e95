package id.tanggap.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/// The names of all desa and kelurahan, from `/region/desa.tsv.gz`. Read when somebody first asks for one.
///
/// A line is a kecamatan: its code, then a cell for each desa: the last four digits of its code and its name.
final class VillageNames {

    private static final String TABLE = "/region/desa.tsv.gz";
    private static final int DIGITS = 4;

    private static final class Shipped {
        static final VillageNames ONE = new VillageNames();
    }

    private final Map<String, String[]> byKecamatan = HashMap.newHashMap(7_500);

    private VillageNames() {
        try (var packed = VillageNames.class.getResourceAsStream(TABLE)) {
            if (packed == null) {
                throw new IllegalStateException("The program ships without its table " + TABLE);
            }
            var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split("\t", -1);
                byKecamatan.put(cells[0], cells);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + TABLE, broken);
        }
    }

    static VillageNames shipped() {
        return Shipped.ONE;
    }

    /// @param code of a desa or kelurahan
    Optional<String> name(RegionCode code) {
        var dot = code.value().lastIndexOf('.');
        var cells = byKecamatan.get(code.value().substring(0, dot));
        if (cells != null) {
            for (int i = 1; i < cells.length; i++) {
                if (cells[i].startsWith(code.value().substring(dot + 1))) {
                    return Optional.of(cells[i].substring(DIGITS));
                }
            }
        }
        return Optional.empty();
    }

    /// Each desa of a kecamatan: its code and its name.
    void of(RegionCode kecamatan, BiConsumer<RegionCode, String> each) {
        var cells = byKecamatan.get(kecamatan.value());
        for (int i = 1; cells != null && i < cells.length; i++) {
            each.accept(
                    new RegionCode(kecamatan.value() + "." + cells[i].substring(0, DIGITS)),
                    cells[i].substring(DIGITS));
        }
    }
}
