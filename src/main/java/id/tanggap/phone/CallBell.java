package id.tanggap.phone;

import id.tanggap.database.Bell;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells open desks that a call rings, goes on or ends, on this node and all others (LISTEN and NOTIFY). A ring is
/// only a hint: listeners ask `Calls` what is true.
@Component
public class CallBell implements SmartLifecycle {

    static final long A_CALLBACK = 0;

    private final Bell bell;

    CallBell(JdbcClient jdbc, DataSource dataSource) {
        this.bell = new Bell("phone_call", jdbc, dataSource);
    }

    /// @return close it to stop listening
    public AutoCloseable onRing(Listener listener) {
        return bell.onRing(what -> what.forEach(id -> listener.changed(Long.parseLong(id))));
    }

    void ringAfterCommit(long callId) {
        bell.ringAfterCommit(Long.toString(callId));
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

    /// Told that a call changed, or a callback (`callId` 0).
    public interface Listener {
        void changed(long callId);
    }
}
