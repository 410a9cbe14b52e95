package id.tanggap.balai;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads the directory from the tab-separated files in `balai/`; lines that begin with `#` explain.
final class ShippedBalaiReader {

    private ShippedBalaiReader() {}

    static BalaiDirectory read() {
        var gazetteer = Gazetteer.shipped();
        return new BalaiDirectory(
                rows("balai.tsv").stream().map(row -> balai(row, gazetteer)).toList(),
                rows("areas.tsv").stream().map(ShippedBalaiReader::area).toList());
    }

    private static Balai balai(String[] row, Gazetteer gazetteer) {
        var kabkota = new RegionCode(row[4]);
        var zone = gazetteer
                .find(kabkota.province())
                .orElseThrow(() -> new IllegalStateException("balai.tsv: no area has the code " + kabkota))
                .zone();
        var position = new GeoPoint(Double.parseDouble(row[5]), Double.parseDouble(row[6]));
        return new Balai(new BalaiCode(row[0]), row[2] + " " + row[1], row[3], kabkota, position, zone);
    }

    private static JurisdictionArea area(String[] row) {
        var codes = Arrays.stream(row[1].split(" ", -1)).map(BalaiCode::new).toList();
        return new JurisdictionArea(new RegionCode(row[0]), codes, row[2].equals("provisional"), row[3]);
    }

    private static List<String[]> rows(String file) {
        try (var in = ShippedBalaiReader.class.getResourceAsStream("/balai/" + file)) {
            if (in == null) {
                throw new IllegalStateException("balai/" + file + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
