package id.tanggap.ticket.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import java.sql.Timestamp;

/// What the timer has to say about a ticket, in a house with tickets of other tests: those may be due before it, and a
/// round takes two hundred clocks.
public final class DueClocks {

    private static final int MANY_ROUNDS = 200;

    private DueClocks() {}

    /// Rounds of the worker until it has said everything about the ticket; one at least.
    public static void ring(TicketTestSetup house, OpenedTicket ticket) {
        var rounds = 0;
        do {
            house.room(DeadlineWorker.class).round();
            assertThat(++rounds).isLessThan(MANY_ROUNDS);
        } while (isDue(house, ticket));
    }

    private static boolean isDue(TicketTestSetup house, OpenedTicket ticket) {
        return house.jdbc()
                .sql("""
                        select exists (select from sla_clock
                                       where ticket_id = :ticket and state = 'running' and ring_at <= :now)
                        """)
                .param("ticket", ticket.id())
                .param("now", Timestamp.from(house.clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
