package id.tanggap.situation;

import id.tanggap.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A big flood in a database full of tickets: 731 stores with 40 items, 5,000 people, 10,000 tickets. Written once;
/// the 31 balai are sites since the program started.
final class BigIncident {

    static final String CODE = "K26-9000";
    private static final int TICKETS = 10_000;
    private static final int STORES = 731;
    private static final int PEOPLE = 5_000;
    private static final int ITEMS = 40;

    private BigIncident() {}

    /// The supervisor is one of the crowd's agents.
    static void write(DatabaseAddress database, String supervisor) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            run(connection, "update app_user set role = 'supervisor' where username = '" + supervisor + "'");
            if (!isThere(connection)) {
                connection.setAutoCommit(false);
                stores(connection);
                people(connection);
                incident(connection);
                connection.commit();
                connection.setAutoCommit(true);
                run(connection, "vacuum analyze");
            }
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from incident where code = '" + CODE + "'")) {
            return rows.next();
        }
    }

    /// A third of the stores lie within 200 km of the flood, as on Java.
    private static void stores(Connection connection) throws SQLException {
        run(connection, """
                insert into site (code, kind, name, kabkota, latitude, longitude, precision, confirmed_at, confirmed_by)
                select 'BCH-' || n, 'lumbung', 'Lumbung ' || n, '33.21',
                       case when n %% 3 = 0 then -6.9 + (n %% 31 - 15) * 0.08 else -9 + n %% 13 end,
                       case when n %% 3 = 0 then 110.6 + (n %% 29 - 14) * 0.1 else 96 + n %% 44 end,
                       'village', now(), 'bench'
                from generate_series(1, %d) n
                """.formatted(STORES));
        run(connection, """
                insert into stock_lot (item_id, procured_year, expires_on, condition, release)
                select id, 2026, case when id %% 2 = 0 then current_date + 20 end, 'good', 'free'
                from (select id from stock_item order by id limit %d) i
                on conflict do nothing
                """.formatted(ITEMS));
        run(connection, """
                insert into stock_balance (site_id, lot_id, quantity, reserved)
                select s.id, l.id, 100 + s.id % 400, s.id % 50 from site s cross join stock_lot l
                where s.code like 'BCH-%'
                """);
    }

    private static void people(Connection connection) throws SQLException {
        run(connection, """
                insert into person (name, kind, kabkota, latitude, longitude, phone, availability, base_site)
                select 'Petugas ' || n,
                       (array['pekerja-sosial', 'pendamping-sosial', 'tksk', 'tagana', 'pelopor-perdamaian'])[1 + n %% 5],
                       '33.21', s.latitude, s.longitude, '+6281390' || lpad(n::text, 6, '0'),
                       (array['on-duty', 'resting', 'away', 'sent'])[1 + n %% 4], s.id
                from generate_series(1, %d) n
                join site s on s.code = 'BCH-' || (1 + n %% %d)
                """.formatted(PEOPLE, STORES));
    }

    private static void incident(Connection connection) throws SQLException {
        run(connection, """
                insert into incident (code, name, type, state, phase, urgency, started_at, latitude, longitude, origin,
                                      created_at, updated_at)
                values ('%s', 'Banjir besar', 'banjir', 'open', 'tanggap-darurat', 'darurat', now(), -6.89, 110.64,
                        'person', now(), now())
                """.formatted(CODE));
        run(connection, """
                insert into incident_area (incident_id, n, kind, points, metres)
                select id, 0, 'circle', '{-6.89, 110.64}', 14000 from incident where code = '%s'
                """.formatted(CODE));
        run(connection, """
                insert into incident_ticket (ticket_id, incident_id, attached_at, attached_by)
                select t.id, i.id, now(), 'bench'
                from incident i
                cross join (select id from ticket order by id desc limit %d) t
                where i.code = '%s'
                """.formatted(TICKETS, CODE));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
