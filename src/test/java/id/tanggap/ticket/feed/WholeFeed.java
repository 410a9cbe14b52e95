package id.tanggap.ticket.feed;

import static id.tanggap.Patience.await;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The feed ends before the oldest transaction that is open anywhere on the server: what other tests, or the server's
/// own housekeeping, have open hides what was written last for a moment.
final class WholeFeed {

    private WholeFeed() {}

    static void awaitReadable(JdbcClient jdbc) {
        await().until(() -> jdbc.sql("""
                        select not exists (
                            select from ticket_change where xid >= pg_snapshot_xmin(pg_current_snapshot()))
                        """).query(Boolean.class).single());
    }
}
