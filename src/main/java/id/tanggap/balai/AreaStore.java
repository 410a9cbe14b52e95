package id.tanggap.balai;

import id.tanggap.region.RegionCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of responsibilities; several balai of one area are several rows of the table.
final class AreaStore {

    private static final String COLUMNS =
            "select area_code, programme, valid_from, valid_until, balai_code, standing, source from balai_area ";
    private static final String ONE =
            "where area_code = :area and programme = :programme and valid_from is not distinct from :from::date";

    private final JdbcClient jdbc;

    AreaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(AreaKey key, @Nullable LocalDate until, BalaiCode balai, boolean provisional, String source) {}

    List<JurisdictionArea> all() {
        return areas(jdbc.sql(COLUMNS));
    }

    Optional<JurisdictionArea> find(AreaKey key) {
        return areas(of(key, COLUMNS + ONE)).stream().findFirst();
    }

    private JdbcClient.StatementSpec of(AreaKey key, String sql) {
        return jdbc.sql(sql)
                .param("area", key.area().value())
                .param("programme", key.programme().code())
                .param("from", key.from());
    }

    private static List<JurisdictionArea> areas(JdbcClient.StatementSpec statement) {
        Map<AreaKey, List<Row>> byKey = statement
                .query((row, n) -> new Row(
                        new AreaKey(
                                new RegionCode(row.getString("area_code")),
                                Programme.find(row.getString("programme")).orElseThrow(),
                                row.getObject("valid_from", LocalDate.class)),
                        row.getObject("valid_until", LocalDate.class),
                        new BalaiCode(row.getString("balai_code")),
                        row.getString("standing").equals("provisional"),
                        row.getString("source")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::key, LinkedHashMap::new, Collectors.toList()));
        return byKey.entrySet().stream()
                .map(entry -> area(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static JurisdictionArea area(AreaKey key, List<Row> rows) {
        return new JurisdictionArea(
                key.area(),
                key.programme(),
                new AreaPeriod(key.from(), rows.getFirst().until()),
                rows.stream().map(Row::balai).toList(),
                rows.stream().anyMatch(Row::provisional),
                rows.getFirst().source());
    }

    /// A new one, or in the place of the one with this key.
    void write(JurisdictionArea area) {
        remove(area.key());
        area.balai().forEach(balai -> of(area.key(), """
                        insert into balai_area (area_code, programme, valid_from, valid_until, balai_code, standing, source)
                        values (:area, :programme, :from::date, :until::date, :balai, :standing, :source)
                        """)
                .param("until", area.period().until())
                .param("balai", balai.value())
                .param("standing", area.provisional() ? "provisional" : "decree")
                .param("source", area.source())
                .update());
    }

    void remove(AreaKey key) {
        of(key, "delete from balai_area " + ONE).update();
    }
}
