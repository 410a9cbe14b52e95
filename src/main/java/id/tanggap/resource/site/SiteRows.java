package id.tanggap.resource.site;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.Confirmation;
import id.tanggap.resource.PositionPrecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;

/// Reads rows of the table `site`.
final class SiteRows {

    static final String SELECT = """
            select s.id, s.code, s.kind, s.name, s.kabkota, s.balai, s.latitude, s.longitude, s.precision,
                   s.contact_name, s.contact_phone, s.opening, s.needs_declaration, s.confirmed_at, s.confirmed_by,
                   s.invented, s.exercise_id, s.closed_at
            from site s
            """;

    private SiteRows() {}

    static Site map(ResultSet row, int n) throws SQLException {
        var balai = row.getString("balai");
        var confirmed = row.getTimestamp("confirmed_at");
        var closed = row.getTimestamp("closed_at");
        return new Site(
                row.getLong("id"),
                new SiteCode(row.getString("code")),
                SiteKind.of(row.getString("kind")),
                row.getString("name"),
                new RegionCode(row.getString("kabkota")),
                balai == null ? null : new BalaiCode(balai),
                position(row),
                new SiteContact(
                        row.getString("contact_name"), row.getString("contact_phone"), row.getString("opening")),
                confirmed == null ? null : new Confirmation(confirmed.toInstant(), row.getString("confirmed_by")),
                new SiteStanding(
                        row.getBoolean("needs_declaration"),
                        row.getBoolean("invented"),
                        row.getObject("exercise_id", Long.class),
                        Optional.ofNullable(closed).map(Timestamp::toInstant).orElse(null)));
    }

    private static SitePosition position(ResultSet row) throws SQLException {
        return new SitePosition(
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                PositionPrecision.of(row.getString("precision")));
    }
}
