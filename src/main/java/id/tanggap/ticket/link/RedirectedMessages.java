package id.tanggap.ticket.link;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Messages that were written to a duplicate and joined its main ticket.
@Component
public class RedirectedMessages {

    private final JdbcClient jdbc;
    private final TicketStore rows;
    private final TicketChangeRecorder recorder;

    RedirectedMessages(JdbcClient jdbc, TicketStore rows, TicketChangeRecorder recorder) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.recorder = recorder;
    }

    /// The ticket that a message of another reporter was written to.
    ///
    /// @param number empty if the viewer may not see that ticket
    public record WrittenTo(Optional<TicketNumber> number) {}

    private record Located(long id, long ticketId) {}

    /// The messages of other reporters in a ticket, by the id of the message; one statement along an index.
    ///
    /// @param ticketId of a ticket that the viewer was shown
    public Map<Long, WrittenTo> ofOtherReporters(long ticketId, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc
                .sql("""
                        select m.id, case when %s then t.number end as number
                        from ticket_message m
                        join ticket this on this.id = m.ticket_id
                        join ticket t on t.id = m.written_to_ticket_id
                        where m.ticket_id = :id and t.reporter_id is distinct from this.reporter_id
                        """.formatted(visibility.sql()))
                .param("id", ticketId)
                .params(visibility.parameters())
                .query((row, n) -> Map.entry(
                        row.getLong("id"),
                        new WrittenTo(
                                Optional.ofNullable(row.getString("number")).map(TicketNumber::new))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Moves the messages that were written to a ticket, or to its own duplicates, back to it from the main ticket,
    /// with their files; the timelines of both say so. Answers of staff stay where they were written. Part of the
    /// caller's transaction, which has locked the tickets and removed the link.
    void giveBack(long ticketId, TicketChange change) {
        var bySource = new TreeMap<Long, List<Long>>();
        elsewhere(ticketId).forEach(message -> bySource.computeIfAbsent(message.ticketId(), source -> new ArrayList<>())
                .add(message.id()));
        bySource.forEach((source, messages) -> {
            move(messages, source, ticketId);
            recordMove(source, ticketId, messages, change);
        });
        if (!bySource.isEmpty()) {
            resumeIfAnswered(
                    ticketId, bySource.values().stream().flatMap(List::stream).toList(), change);
        }
    }

    /// In the order of their ids.
    private List<Located> elsewhere(long ticketId) {
        return jdbc.sql("""
                        with recursive family as (
                            select :id::bigint as id, 0 as step
                            union all
                            select l.from_id, step + 1 from family f
                            join ticket_link l on l.to_id = f.id and l.kind = 'duplicate' and l.undone_at is null
                            where step < 100
                        )
                        select m.id, m.ticket_id
                        from ticket_message m
                        where m.written_to_ticket_id in (select id from family)
                          and m.ticket_id not in (select id from family)
                        order by m.id
                        """)
                .param("id", ticketId)
                .query((row, n) -> new Located(row.getLong(1), row.getLong(2)))
                .list();
    }

    private void move(List<Long> messages, long sourceId, long ticketId) {
        jdbc.sql("""
                        update ticket_message
                        set ticket_id = :ticket, written_to_ticket_id = nullif(written_to_ticket_id, :ticket)
                        where id in (:messages)
                        """).param("ticket", ticketId).param("messages", messages).update();
        jdbc.sql("update attachment set ticket_id = :ticket where ticket_id = :source and message_id in (:messages)")
                .param("ticket", ticketId)
                .param("source", sourceId)
                .param("messages", messages)
                .update();
    }

    private void recordMove(long sourceId, long ticketId, List<Long> messages, TicketChange change) {
        var source = row(sourceId);
        var ticket = row(ticketId);
        var moved = change.with("messages", messages);
        recorder.record(
                source,
                TimelineEntryKind.MESSAGES_LEFT,
                moved.with("into", ticket.number().digits()));
        recorder.record(
                ticket,
                TimelineEntryKind.MESSAGES_RETURNED,
                moved.with("from", source.number().digits()));
    }

    /// A ticket that waited for its citizen when it was merged waits no longer if they wrote since.
    private void resumeIfAnswered(long ticketId, List<Long> messages, TicketChange change) {
        var ticket = row(ticketId);
        if (ticket.state() != TicketState.WAITING_CITIZEN || !hasWords(messages)) {
            return;
        }
        var next = Objects.requireNonNullElse(ticket.status().resume(), TicketState.TRIAGED);
        recorder.transition(TicketTransition.RESUME, ticket, ticket.in(next), change.with("why", "answered"));
    }

    private boolean hasWords(List<Long> messages) {
        return jdbc.sql("select exists (select 1 from ticket_message where id in (:messages) and not automatic)")
                .param("messages", messages)
                .query(Boolean.class)
                .single();
    }

    private TicketRow row(long id) {
        return rows.lock(id).orElseThrow();
    }
}
