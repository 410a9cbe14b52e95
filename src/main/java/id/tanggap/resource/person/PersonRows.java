package id.tanggap.resource.person;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.Confirmation;
import id.tanggap.resource.site.SiteCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads rows of the table `person`.
final class PersonRows implements RowMapper<Person> {

    static final String SELECT = """
            select p.id, p.name, p.kind, p.balai, s.code as site, p.kabkota, p.kecamatan, p.latitude, p.longitude,
                   p.phone, p.employee_number, p.nik_digest, p.skills, p.languages, p.certificates, p.availability,
                   p.availability_until, p.assignment, p.consent_at, p.confirmed_at, p.confirmed_by, p.asked_at,
                   p.invented, p.left_at
            from person p
            left join site s on s.id = p.base_site
            """;

    private final JsonMapper json;

    PersonRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Person mapRow(ResultSet row, int n) throws SQLException {
        var confirmed = instant(row, "confirmed_at");
        return new Person(
                row.getLong("id"),
                draft(row),
                confirmed == null ? null : new Confirmation(confirmed, row.getString("confirmed_by")),
                instant(row, "asked_at"),
                row.getBoolean("invented"));
    }

    private PersonDraft draft(ResultSet row) throws SQLException {
        return new PersonDraft(
                row.getString("name"),
                PersonKind.of(row.getString("kind")),
                base(row),
                home(row),
                keys(row),
                new Skills(texts(row, "skills"), texts(row, "languages"), certificates(row.getString("certificates"))),
                new Availability(
                        Availability.State.of(row.getString("availability")),
                        instant(row, "availability_until"),
                        row.getString("assignment")),
                instant(row, "consent_at"),
                row.getTimestamp("left_at") != null);
    }

    private static PersonBase base(ResultSet row) throws SQLException {
        var balai = row.getString("balai");
        var site = row.getString("site");
        return new PersonBase(balai == null ? null : new BalaiCode(balai), site == null ? null : new SiteCode(site));
    }

    private static PersonHome home(ResultSet row) throws SQLException {
        var kecamatan = row.getString("kecamatan");
        return new PersonHome(
                new RegionCode(row.getString("kabkota")),
                kecamatan == null ? null : new RegionCode(kecamatan),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")));
    }

    private static PersonKeys keys(ResultSet row) throws SQLException {
        var digest = row.getBytes("nik_digest");
        return new PersonKeys(
                row.getString("phone"),
                row.getString("employee_number"),
                digest == null ? null : HexFormat.of().formatHex(digest));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private List<Skills.Certificate> certificates(String stored) {
        var certificates = new ArrayList<Skills.Certificate>();
        for (var one : json.readTree(stored)) {
            var expires = one.path("expires").asString("");
            certificates.add(new Skills.Certificate(
                    one.path("name").asString(""), expires.isEmpty() ? null : LocalDate.parse(expires)));
        }
        return certificates;
    }
}
