package id.tanggap.ticket;

import id.tanggap.database.Bell;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Wakes followers of the change feed on all nodes.
@Component
class FeedBell implements SmartLifecycle {

    private final Bell bell;

    FeedBell(JdbcClient jdbc, DataSource dataSource) {
        this.bell = new Bell("ticket_change", jdbc, dataSource);
    }

    AutoCloseable onRing(Runnable listener) {
        return bell.onRing(what -> listener.run());
    }

    void ringAfterCommit() {
        bell.ringAfterCommit("");
    }

    @Override
    public void start() {
        bell.start();
    }

    @Override
    public void stop() {
        bell.stop();
    }

    @Override
    public boolean isRunning() {
        return bell.isRunning();
    }
}
