package id.tanggap.reply.delivery;

import id.tanggap.taxonomy.DangerKind;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which answers to people in danger were queued, and when.
@Repository
public class DangerAnswers {

    private final JdbcClient jdbc;

    DangerAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Marks the messages of an answer that was just queued.
    ///
    /// @param message in the conversation
    public void mark(long message, DangerKind kind, boolean despiteStop) {
        jdbc.sql("""
                        update outbound set danger = :kind, despite_stop = :despite, urgent = true
                        where ticket_message = :message
                        """)
                .param("kind", kind.code())
                .param("despite", despiteStop)
                .param("message", message)
                .update();
    }

    /// Whether the ticket's citizen was answered about this kind of danger.
    public boolean wasAnswered(long ticketId, DangerKind kind, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from outbound
                                       where ticket_id = :ticket and queued_at > :since and automatic
                                         and danger = :kind and state <> 'suppressed')
                        """)
                .param("ticket", ticketId)
                .param("since", Timestamp.from(since))
                .param("kind", kind.code())
                .query(Boolean.class)
                .single();
    }

    /// Whether a number that said STOP was answered all the same.
    public boolean wasSentDespiteStop(String number, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from outbound
                                       where recipient = :number and queued_at > :since and automatic and despite_stop)
                        """)
                .param("number", number)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /// Automatic messages to an address, as the limits count them.
    public int automaticTo(String recipient, Instant since) {
        return jdbc.sql("""
                        select count(*) from outbound
                        where recipient = :recipient and queued_at > :since and automatic and state <> 'suppressed'
                        """)
                .param("recipient", recipient)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /// Whether a telephone number of the ticket's citizen is known, so that somebody can call.
    public boolean isCallable(long ticketId) {
        return jdbc.sql("""
                        select exists (select 1 from ticket t
                                       join contact_point p on p.reporter_id = t.reporter_id and p.kind = 'phone'
                                       where t.id = :ticket)
                        """).param("ticket", ticketId).query(Boolean.class).single();
    }
}
