package id.tanggap.writing;

import id.tanggap.database.Bell;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rings on all nodes when somebody opens a ticket, leaves it, or begins to write.
@Component
class PresenceBell implements SmartLifecycle {

    private final Bell bell;

    PresenceBell(JdbcClient jdbc, DataSource dataSource) {
        this.bell = new Bell("ticket_presence", jdbc, dataSource);
    }

    AutoCloseable onRing(Bell.Listener listener) {
        return bell.onRing(listener);
    }

    void ring(String number) {
        bell.ringAfterCommit(number);
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
