package id.tanggap.channel.phone.remote;

import id.tanggap.channel.phone.source.PhoneChannelSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The exchange's table of calls, read only. Its columns are discovered: which ones exist depends on the module that
/// writes the table, and on its configuration.
final class CdrTable implements AutoCloseable {

    static final int PAGE = 1000;
    private static final Duration STATEMENT = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Connection connection;
    private final String page;
    private final String timeType;

    private CdrTable(Connection connection, String table, Map<String, String> columns, String time) {
        this.connection = connection;
        this.timeType = columns.getOrDefault(time, "timestamp");
        this.page = pageOf(table, columns, time, timeType);
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
    static CdrTable open(PhoneChannelSettings.Table settings, ZoneId zone) throws SQLException {
        var connection = DriverManager.getConnection(settings.url(), login(settings));
        try {
            prepare(connection, zone);
            var columns = columns(connection, settings.table());
            return new CdrTable(connection, settings.table(), columns, timeColumn(settings, columns));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Properties login(PhoneChannelSettings.Table settings) {
        var login = new Properties();
        set(login, "user", settings.user());
        set(login, "password", settings.password());
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

    private static void prepare(Connection connection, ZoneId zone) throws SQLException {
        connection.setReadOnly(true);
        try (var settings = connection.prepareStatement(
                "select set_config('statement_timeout', ?, false), set_config('TimeZone', ?, false)")) {
            settings.setString(1, Long.toString(STATEMENT.toMillis()));
            settings.setString(2, zone.getId());
            settings.executeQuery().close();
        }
    }

    private static Map<String, String> columns(Connection connection, String table) throws SQLException {
        var columns = new HashMap<String, String>();
        try (var question = connection.prepareStatement("""
                select attname, format_type(atttypid, null)
                from pg_attribute
                where attrelid = to_regclass(?) and attnum > 0 and not attisdropped
                """)) {
            question.setString(1, table);
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
        }
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
    Key start(@Nullable String cursor, Duration overlap) throws SQLException {
        if (cursor == null) {
            return new Key("-infinity", "", "", "");
        }
        try (var question = connection.prepareStatement(
                "select (cast(? as %s) - make_interval(secs => ?))::text".formatted(timeType))) {
            question.setString(1, cursor);
            question.setDouble(2, (double) overlap.toSeconds());
            try (var rows = question.executeQuery()) {
                rows.next();
                return new Key(rows.getString(1), "", "", "");
            }
        }
    }

    /// The rows after a key, in order; fewer than `PAGE` at the end.
    List<Row> after(Key key, @Nullable String cursor) throws SQLException {
        try (var question = connection.prepareStatement(page)) {
            fill(question, key, cursor == null ? "-infinity" : cursor);
            try (var rows = question.executeQuery()) {
                var page = new ArrayList<Row>();
                while (rows.next()) {
                    page.add(row(rows));
                }
                return page;
            }
        }
    }

    private static void fill(PreparedStatement question, Key key, String cursor) throws SQLException {
        question.setString(1, cursor);
        question.setString(2, key.time());
        question.setString(3, key.time());
        question.setString(4, key.uniqueid());
        question.setString(5, key.sequence());
        question.setString(6, key.digest());
    }

    private static Row row(ResultSet rows) throws SQLException {
        var key = new Key(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
        return new Row(key, rows.getString(5), rows.getString(6));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
