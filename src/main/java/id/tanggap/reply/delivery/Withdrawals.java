package id.tanggap.reply.delivery;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.undo.AnswerWithdrawal;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Withdraws answers before they are sent.
@Service
public class Withdrawals {

    private final JdbcClient jdbc;
    private final AnswerWithdrawal withdrawal;

    Withdrawals(JdbcClient jdbc, AnswerWithdrawal withdrawal) {
        this.jdbc = jdbc;
        this.withdrawal = withdrawal;
    }

    /// An answer that waits.
    ///
    /// @param message id in the conversation
    public record Waiting(long message, String text, Instant leavesAt) {}

    /// The last answer of this person that may still be withdrawn; one statement.
    ///
    /// @param ticketId of a ticket that they may see
    public Optional<Waiting> of(long ticketId, Viewer by) {
        return jdbc.sql("""
                        select m.id, m.text, max(o.next_attempt_at)
                        from outbound o
                        join ticket_message m on m.id = o.ticket_message
                        where o.ticket_id = :ticket and m.user_id = :user and not o.automatic and not m.withdrawn
                        group by m.id
                        having bool_and(o.state = 'queued' and o.attempts = 0)
                        order by m.id desc
                        limit 1
                        """)
                .param("ticket", ticketId)
                .param("user", by.userId(), Types.BIGINT)
                .query((row, n) -> new Waiting(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    /// Refused once a part of it is being sent.
    public CommandResult withdraw(TicketNumber number, Viewer by, long message) {
        return withdrawal.withdraw(number, by, message, this::recall);
    }

    /// One statement: waits for a worker that is claiming these rows, and then withdraws all or none.
    private boolean recall(Collection<Long> messages) {
        return jdbc.sql("""
                        with parts as materialized (
                            select id, state, attempts from outbound
                            where ticket_message in (:messages) and not automatic
                            order by id
                            for update
                        )
                        update outbound o set state = 'suppressed', reason = 'withdrawn'
                        from parts
                        where o.id = parts.id
                          and not exists (select 1 from parts where state <> 'queued' or attempts > 0)
                        """).param("messages", messages).update() > 0;
    }
}
