package id.tanggap.balai;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The directory as the operators keep it in the database; an empty one is filled with the shipped one.
@Repository
public class BalaiStore {

    private record Row(RegionCode area, BalaiCode balai, boolean provisional, String source) {}

    private final JdbcClient jdbc;

    public BalaiStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Part of the caller's transaction where no container opens one. Nodes that start together seed one after
    /// another; the second finds the work done.
    @Transactional
    public BalaiDirectory loadOrSeed(BalaiDirectory shipped) {
        jdbc.sql("lock table balai in share row exclusive mode").update();
        var stored = load();
        if (!stored.all().isEmpty()) {
            return stored;
        }
        shipped.all().forEach(this::insert);
        shipped.areas().forEach(this::insert);
        return shipped;
    }

    private BalaiDirectory load() {
        var balai = jdbc.sql("select code, name, town, kabkota_code, latitude, longitude, zone from balai")
                .query((row, n) -> new Balai(
                        new BalaiCode(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        new RegionCode(row.getString(4)),
                        new GeoPoint(row.getDouble(5), row.getDouble(6)),
                        ZoneId.of(row.getString(7))))
                .list();
        return new BalaiDirectory(balai, areas());
    }

    private List<JurisdictionArea> areas() {
        Map<RegionCode, List<Row>> byArea = jdbc
                .sql("select area_code, balai_code, standing, source from balai_area order by area_code, balai_code")
                .query((row, n) -> new Row(
                        new RegionCode(row.getString(1)),
                        new BalaiCode(row.getString(2)),
                        row.getString(3).equals("provisional"),
                        row.getString(4)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::area));
        return byArea.entrySet().stream()
                .map(entry -> area(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static JurisdictionArea area(RegionCode code, List<Row> rows) {
        return new JurisdictionArea(
                code,
                rows.stream().map(Row::balai).toList(),
                rows.stream().anyMatch(Row::provisional),
                rows.getFirst().source());
    }

    private void insert(Balai balai) {
        jdbc.sql("""
                        insert into balai (code, name, town, kabkota_code, latitude, longitude, zone)
                        values (:code, :name, :town, :kabkota, :latitude, :longitude, :zone)
                        """)
                .param("code", balai.code().value())
                .param("name", balai.name())
                .param("town", balai.town())
                .param("kabkota", balai.kabkota().value())
                .param("latitude", balai.position().latitude())
                .param("longitude", balai.position().longitude())
                .param("zone", balai.zone().getId())
                .update();
    }

    private void insert(JurisdictionArea area) {
        area.balai().forEach(code -> jdbc.sql("""
                        insert into balai_area (area_code, balai_code, standing, source)
                        values (:area, :balai, :standing, :source)
                        """)
                .param("area", area.code().value())
                .param("balai", code.value())
                .param("standing", area.provisional() ? "provisional" : "decree")
                .param("source", area.source())
                .update());
    }
}
