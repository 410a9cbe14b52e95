package id.tanggap.ticket;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives out ticket numbers from blocks of 64: one database call for each block. A node that stops leaves a gap, never
/// a duplicate.
@Component
class TicketNumbers {

    private static final int BLOCK = 64;

    private final JdbcClient jdbc;
    private long next;
    private long end;

    TicketNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    synchronized TicketNumber next(Instant opened) {
        if (next == end) {
            next = (nextBlock() - 1) * BLOCK + 1;
            end = next + BLOCK;
        }
        return TicketNumber.of(opened, next++);
    }

    private long nextBlock() {
        return jdbc.sql("select nextval('ticket_number_block')")
                .query(Long.class)
                .single();
    }
}
