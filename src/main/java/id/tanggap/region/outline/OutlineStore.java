package id.tanggap.region.outline;

import id.tanggap.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The versions of imported outlines. The newest that is not undone decides; without one the shipped approximation.
public final class OutlineStore {

    /// The channel on which nodes hear of a new or undone version.
    static final String TOPIC = "tanggap_outline";

    private static final int DIMENSIONS = 2;

    private final JdbcClient jdbc;

    public OutlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param shapes how many kabupaten and kota it has
    /// @param undoneAt null if it was not undone
    public record Version(
            long version,
            String source,
            Instant importedAt,
            @Nullable Instant undoneAt,
            int shapes) {}

    /// Stores outlines as a new version, which decides from now on. One statement.
    ///
    /// @return its number
    public long add(List<Boundary> boundaries, String source, Instant at) {
        var writer = new WKBWriter(DIMENSIONS);
        return jdbc.sql("""
                        with added as (
                            insert into outline_version (source, imported_at) values (:source, :at) returning version),
                        shapes as (
                            insert into outline_shape (version, kabkota, shape)
                            select added.version, s.kabkota, s.shape
                            from added, unnest(:codes::text[], :shapes::bytea[]) as s(kabkota, shape)
                            returning 1)
                        select version, (select count(*) from shapes) as shapes,
                               pg_notify('tanggap_outline', version::text)
                        from added
                        """)
                .param("source", source)
                .param("at", Timestamp.from(at))
                .param(
                        "codes",
                        boundaries.stream()
                                .map(boundary -> boundary.code().value())
                                .toArray(String[]::new))
                .param(
                        "shapes",
                        boundaries.stream()
                                .map(boundary -> writer.write(boundary.shape()))
                                .toArray(byte[][]::new))
                .query((row, n) -> row.getLong("version"))
                .single();
    }

    /// Newest first.
    public List<Version> versions() {
        return jdbc.sql("""
                        select v.version, v.source, v.imported_at, v.undone_at,
                               (select count(*) from outline_shape s where s.version = v.version) as shapes
                        from outline_version v
                        order by v.version desc
                        """).query((row, n) -> version(row)).list();
    }

    /// The version that decides; empty while the shipped approximation does.
    public Optional<Version> current() {
        return versions().stream().filter(version -> version.undoneAt() == null).findFirst();
    }

    /// Undoes the version that decides: the one before it decides again, or the shipped approximation.
    ///
    /// @return the undone version; empty if there is none
    public Optional<Version> undo(Instant at) {
        return jdbc.sql("""
                        update outline_version set undone_at = :at
                        where version = (select max(version) from outline_version where undone_at is null)
                          and undone_at is null
                        returning version, source, imported_at, undone_at, 0 as shapes,
                                  pg_notify('tanggap_outline', version::text)
                        """)
                .param("at", Timestamp.from(at))
                .query((row, n) -> version(row))
                .optional();
    }

    /// The outlines of a version.
    public List<Boundary> boundaries(long version) {
        return jdbc.sql("select kabkota, shape from outline_shape where version = :version order by kabkota")
                .param("version", version)
                .query((row, n) -> new Boundary(0, new RegionCode(row.getString(1)), shape(row.getBytes(2))))
                .list();
    }

    private static Version version(ResultSet row) throws SQLException {
        var undone = row.getTimestamp("undone_at");
        return new Version(
                row.getLong("version"),
                row.getString("source"),
                row.getTimestamp("imported_at").toInstant(),
                undone == null ? null : undone.toInstant(),
                row.getInt("shapes"));
    }

    private static Geometry shape(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("An outline in the database cannot be read", e);
        }
    }
}
