package id.tanggap.demo;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Refuses to start the demo on a database with real data.
final class DemoDatabaseGuard {

    private DemoDatabaseGuard() {}

    /// Marks an empty database as a demo database; refuses one that already has other data.
    ///
    /// @throws DemoBesideRealData if the database has accounts or tickets that no demo made
    static void claim(JdbcClient jdbc) {
        var ours = jdbc.sql("select count(*) from installation where name = 'demo'")
                        .query(Integer.class)
                        .single()
                == 1;
        if (ours) {
            return;
        }
        var used = jdbc.sql("select exists (select 1 from app_user) or exists (select 1 from inbound)")
                .query(Boolean.class)
                .single();
        if (used) {
            throw new DemoBesideRealData();
        }
        jdbc.sql("insert into installation (name, value) values ('demo', 'true') on conflict do nothing")
                .update();
    }

    /// The demo was switched on for a database with real data.
    static final class DemoBesideRealData extends IllegalStateException {
        private static final long serialVersionUID = 1;

        DemoBesideRealData() {
            super("TANGGAP_DEMO is on, but this database has data that no demo made. The demo has known passwords and"
                    + " must never meet real citizens' data. Unset TANGGAP_DEMO, or give the demo a database of its own"
                    + " (unset TANGGAP_DATABASE_URL to use the embedded one).");
        }
    }
}
