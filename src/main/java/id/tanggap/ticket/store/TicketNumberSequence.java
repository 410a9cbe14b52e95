package id.tanggap.ticket.store;

import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives out ticket numbers from blocks of 64: one database call for each block. A node that stops leaves a gap, never
/// a duplicate.
@Component
public class TicketNumberSequence {

    private static final int BLOCK = 64;

    private final JdbcClient jdbc;
    private long next;
    private long end;

    TicketNumberSequence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public synchronized TicketNumber next(Instant opened) {
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
