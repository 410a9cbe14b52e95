package id.tanggap;

import id.tanggap.access.PasswordEncoding;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.database.DatabaseAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Fills an empty, migrated database with as many tickets as one likes; `crowd.sql` says what they are like.
public final class Crowd {

    /// Of everybody in it: `orang1` to `orang50` sign in with it.
    public static final String PASSWORD = "sandi-orang-banyak";

    private static final String TABLES =
            "'ticket', 'ticket_message', 'ticket_event', 'attachment', 'sla_clock', 'outbound', 'contact_point'";

    private Crowd() {}

    /// Indexes are made after the rows, and statistics at the end, as they are in a house that has grown.
    public static void fill(DatabaseAddress database, int tickets) throws SQLException, IOException {
        try (var connection = connected(database)) {
            var indexes = indexes(connection);
            for (var index : indexes) {
                execute(connection, "drop index " + index.name());
            }
            execute(connection, script("/crowd.sql", tickets));
            execute(connection, "set maintenance_work_mem = '256MB'");
            for (var index : indexes) {
                execute(connection, index.definition());
            }
            execute(connection, "vacuum analyze");
        }
    }

    /// What stands behind the pages of the settings: `settings-crowd.sql` says what.
    ///
    /// @param people accounts in all
    /// @param changes of settings, in the history
    public static void fillSettings(DatabaseAddress database, int tickets, int people, int changes)
            throws SQLException, IOException {
        try (var connection = connected(database)) {
            var furnished = one(connection, "select exists (select from app_user where username = 'pengelola')");
            var script = script("/settings-crowd.sql", tickets)
                    .replace("{people}", Integer.toString(people))
                    .replace("{history}", Integer.toString(changes));
            for (var statement : script.split(";\\R", -1)) {
                if (!statement.isBlank()) {
                    execute(connection, statement);
                }
            }
            if (furnished.equals("f")) {
                execute(connection, "vacuum analyze");
            }
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// Changes of its tickets, one after the other, as a house has after years without pruning.
    public static void fillFeed(DatabaseAddress database, int changes) throws SQLException {
        try (var connection = connected(database)) {
            execute(connection, "drop index ticket_change_feed");
            execute(connection, """
                    insert into ticket_change (ticket_id, kind, at)
                    select 1 + mod(n, 1000), 'answered', now() from generate_series(1, %d) n
                    """.formatted(changes));
            execute(connection, "create index ticket_change_feed on ticket_change (xid, seq)");
            execute(connection, "vacuum analyze ticket_change");
        }
    }

    /// As the database's own user, with its password if it has one of its own.
    public static Connection connected(DatabaseAddress database) throws SQLException {
        return DriverManager.getConnection(
                database.url(),
                Objects.requireNonNullElse(database.user(), "postgres"),
                Objects.requireNonNullElse(database.password(), "postgres"));
    }

    private record Index(String name, String definition) {}

    /// Those that no constraint needs.
    private static List<Index> indexes(Connection connection) throws SQLException {
        var found = new ArrayList<Index>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select i.indexname, i.indexdef from pg_indexes i
                        where i.schemaname = 'public' and i.tablename in (%s)
                          and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
                        """.formatted(TABLES))) {
            while (rows.next()) {
                found.add(new Index(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    private static String script(String name, int tickets) throws IOException {
        var balais = BalaiDirectory.shipped().all().stream()
                .map(balai -> balai.code().value())
                .collect(Collectors.joining(",", "{", "}"));
        try (var in = Objects.requireNonNull(Crowd.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{tickets}", Integer.toString(tickets))
                    .replace("'{balais}'", "'" + balais + "'")
                    .replace("{hash}", PasswordEncoding.encoder().encode(PASSWORD));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
