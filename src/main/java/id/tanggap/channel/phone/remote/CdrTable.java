package id.tanggap.channel.phone.remote;

import id.tanggap.channel.phone.source.PhoneChannelSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The exchange's table of calls, read only. Its columns are discovered: which ones exist depends on the module that
/// writes the table, and on its configuration.
final class CdrTable implements AutoCloseable {

    static final int PAGE = 1000;
    private static final Duration STATEMENT = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;
    private final String page;
    private final String timeType;

    private CdrTable(SingleConnectionDataSource connection, PhoneChannelSettings.Table settings, ZoneId zone) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(connection);
        jdbc.queryForList(
                "select set_config('statement_timeout', ?, false), set_config('TimeZone', ?, false)",
                Long.toString(STATEMENT.toMillis()),
                zone.getId());
        var columns = columns(settings.table());
        var time = timeColumn(settings, columns);
        this.timeType = columns.getOrDefault(time, "timestamp");
        this.page = pageOf(settings.table(), columns, time, timeType);
    }

    /// A row of the table.
    ///
    /// @param cursor the latest time read, not after now: a clock that was once ahead must not hide later rows
    /// @param json all its columns
    record Row(Key key, String cursor, String json) {}

    /// Order of the rows. The table has no primary key, and even all three ids of Asterisk may be the same in two
    /// rows.
    record Key(String time, String uniqueid, String sequence, String digest) {}

    /// @param zone in which the table's times are written
    static CdrTable open(PhoneChannelSettings.Table settings, ZoneId zone) {
        var connection = new SingleConnectionDataSource(settings.url(), true);
        connection.setConnectionProperties(login(settings));
        try {
            return new CdrTable(connection, settings, zone);
        } catch (RuntimeException e) {
            connection.destroy();
            throw e;
        }
    }

    private static Properties login(PhoneChannelSettings.Table settings) {
        var login = new Properties();
        set(login, "user", settings.user());
        set(login, "password", settings.password());
        set(login, "readOnly", "true");
        set(login, "ApplicationName", "tanggap");
        set(login, "connectTimeout", Long.toString(CONNECT.toSeconds()));
        set(login, "socketTimeout", Long.toString(STATEMENT.plus(CONNECT).toSeconds()));
        return login;
    }

    private static void set(Properties login, String name, @Nullable String value) {
        if (value != null) {
            login.setProperty(name, value);
        }
    }

    private Map<String, String> columns(String table) {
        var columns = new HashMap<String, String>();
        jdbc.query(
                """
                select attname, format_type(atttypid, null)
                from pg_attribute
                where attrelid = to_regclass(?) and attnum > 0 and not attisdropped
                """,
                row -> {
                    columns.put(row.getString(1), row.getString(2));
                },
                table);
        return columns;
    }

    private static String timeColumn(PhoneChannelSettings.Table settings, Map<String, String> columns) {
        var names = settings.columns() == PhoneChannelSettings.Columns.PGSQL
                ? List.of("start", "calldate")
                : List.of("calldate", "start");
        return names.stream()
                .filter(columns::containsKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The table " + settings.table()
                        + " has neither a column calldate nor start, or may not be read: look at table: in the"
                        + " channel's file, and at the rights of its user"));
    }

    private static String pageOf(String table, Map<String, String> columns, String time, String type) {
        var at = "cdr.\"" + time + "\"";
        var uniqueid = text(columns, "uniqueid");
        var sequence = text(columns, "sequence");
        return """
                select %1$s::text, %2$s, %3$s, md5(cdr::text),
                       greatest(least(%1$s, localtimestamp::%4$s), cast(? as %4$s))::text,
                       row_to_json(cdr)::text
                from %5$s cdr
                where %1$s >= cast(? as %4$s)
                  and (%1$s, %2$s, %3$s, md5(cdr::text)) > (cast(? as %4$s), ?, ?, ?)
                order by %1$s, %2$s, %3$s, md5(cdr::text)
                limit %6$d
                """.formatted(at, uniqueid, sequence, type, table, PAGE);
    }

    private static String text(Map<String, String> columns, String name) {
        return columns.containsKey(name) ? "coalesce(cdr." + name + "::text, '')" : "''::text";
    }

    /// Where a round starts.
    ///
    /// @param cursor null if the table was never read
    Key start(@Nullable String cursor, Duration overlap) {
        return jdbc.query(
                        "select coalesce((cast(? as %s) - make_interval(secs => ?))::text, '-infinity')"
                                .formatted(timeType),
                        (row, n) -> new Key(row.getString(1), "", "", ""),
                        cursor,
                        (double) overlap.toSeconds())
                .getFirst();
    }

    /// The rows after a key, in order; fewer than `PAGE` at the end.
    List<Row> after(Key key, @Nullable String cursor) {
        return jdbc.query(
                page,
                (row, n) -> new Row(
                        new Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getString(5),
                        row.getString(6)),
                cursor == null ? "-infinity" : cursor,
                key.time(),
                key.time(),
                key.uniqueid(),
                key.sequence(),
                key.digest());
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
