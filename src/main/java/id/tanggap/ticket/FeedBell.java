package id.tanggap.ticket;

import id.tanggap.database.Bell;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notifies followers of the change feed on all nodes.
@Component
class FeedBell extends Bell {

    FeedBell(JdbcClient jdbc, DataSource dataSource) {
        super("ticket_change", jdbc, dataSource);
    }

    AutoCloseable onRing(Runnable listener) {
        return listen(what -> listener.run());
    }

    void ringAfterCommit() {
        tellAfterCommit("");
    }
}
