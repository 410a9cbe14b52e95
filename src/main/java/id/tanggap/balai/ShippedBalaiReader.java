package id.tanggap.balai;

import id.tanggap.language.ShippedTable;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.util.Arrays;
import java.util.List;

/// Reads the directory from the tab-separated files in `balai/`.
final class ShippedBalaiReader {

    private ShippedBalaiReader() {}

    static BalaiDirectory read() {
        var gazetteer = Gazetteer.shipped();
        return new BalaiDirectory(
                ShippedTable.read(ShippedBalaiReader.class, "/balai/balai.tsv").stream()
                        .map(row -> balai(row, gazetteer))
                        .toList(),
                ShippedTable.read(ShippedBalaiReader.class, "/balai/areas.tsv").stream()
                        .map(ShippedBalaiReader::area)
                        .toList());
    }

    private static Balai balai(List<String> row, Gazetteer gazetteer) {
        var kabkota = new RegionCode(row.get(4));
        var zone = gazetteer
                .find(kabkota.province())
                .orElseThrow(() -> new IllegalStateException("balai.tsv: no area has the code " + kabkota))
                .zone();
        var position = new GeoPoint(Double.parseDouble(row.get(5)), Double.parseDouble(row.get(6)));
        return new Balai(new BalaiCode(row.get(0)), row.get(2) + " " + row.get(1), row.get(3), kabkota, position, zone);
    }

    private static JurisdictionArea area(List<String> row) {
        var codes = Arrays.stream(row.get(1).split(" ", -1)).map(BalaiCode::new).toList();
        return new JurisdictionArea(
                new RegionCode(row.get(0)), codes, row.get(2).equals("provisional"), row.get(3));
    }
}
