package id.tanggap.phone;

import id.tanggap.database.Bell;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notifies open desks on all nodes that a call rings, goes on or ends (PostgreSQL LISTEN and NOTIFY). A notification
/// is only a hint: listeners read the state from `Calls`.
@Component
public class CallBell extends Bell {

    static final long A_CALLBACK = 0;

    CallBell(JdbcClient jdbc, DataSource dataSource) {
        super("phone_call", jdbc, dataSource);
    }

    /// @param listener receives the id of a call that changed, or 0 for a callback
    /// @return close it to stop listening
    public AutoCloseable onRing(LongConsumer listener) {
        return listen(what -> what.forEach(id -> listener.accept(Long.parseLong(id))));
    }

    void ringAfterCommit(long callId) {
        tellAfterCommit(Long.toString(callId));
    }
}
