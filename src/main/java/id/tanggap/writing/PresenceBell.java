package id.tanggap.writing;

import id.tanggap.database.Bell;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notifies all nodes when somebody opens a ticket, leaves it, or starts to write.
@Component
class PresenceBell extends Bell {

    PresenceBell(JdbcClient jdbc, DataSource dataSource) {
        super("ticket_presence", jdbc, dataSource);
    }

    /// @param listener told the numbers of tickets
    AutoCloseable onRing(Consumer<Set<String>> listener) {
        return listen(listener::accept);
    }

    void ring(String number) {
        tellAfterCommit(number);
    }
}
