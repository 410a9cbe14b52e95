package id.tanggap.ticket.undo;

import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.clock.TicketClockUpdater;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.link.IncidentReports;
import id.tanggap.ticket.resolution.Reopening;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.TicketTransition;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Withdraws an answer before it was sent: the clock that it met runs again, and the timeline says so.
@Service
public class AnswerWithdrawal {

    private final JdbcClient jdbc;
    private final TicketCommands commands;
    private final IncidentReports incidents;
    private final TicketClockUpdater clocks;
    private final TicketChangeRecorder recorder;

    AnswerWithdrawal(
            JdbcClient jdbc,
            TicketCommands commands,
            IncidentReports incidents,
            TicketClockUpdater clocks,
            TicketChangeRecorder recorder) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.incidents = incidents;
        this.clocks = clocks;
        this.recorder = recorder;
    }

    /// Removes messages from the outbound queue.
    public interface MessageRecall {
        /// @return false if one of these messages has been sent already; then none is removed
        boolean of(Collection<Long> messages);
    }

    private record Answer(long message, Instant at) {}

    /// Withdraws an answer; only its author can. Its copies to the reports of an incident are withdrawn too.
    ///
    /// @param message id of the answer in `ticket_message`
    @Transactional
    public CommandResult withdraw(TicketNumber number, Viewer by, long message, MessageRecall recall) {
        var reports = incidents.lockWithReports(number, by);
        return commands.append(TicketVersion.latest(number, by), (ticket, change) -> {
            var answer = answer(ticket, by, message);
            if (answer.isEmpty()) {
                return CommandResult.Refused.because("refused.ticket.answer.unknown");
            }
            var copies = reports.stream()
                    .flatMap(report ->
                            sameIn(report, by, answer.get().at()).stream().map(copy -> Map.entry(report, copy)))
                    .toList();
            var all = new java.util.ArrayList<>(List.of(message));
            copies.forEach(copy -> all.add(copy.getValue().message()));
            if (!recall.of(all)) {
                return CommandResult.Refused.because("refused.ticket.answer.left");
            }
            withdraw(ticket, answer.get(), change);
            copies.forEach(copy -> withdraw(copy.getKey(), copy.getValue(), change));
            return new CommandResult.Accepted(number);
        });
    }

    private Optional<Answer> answer(TicketRow ticket, Viewer by, long message) {
        return jdbc.sql("""
                        select id, at from ticket_message
                        where id = :message and ticket_id = :ticket and user_id = :user and direction = 'out'
                          and not withdrawn
                        """)
                .param("message", message)
                .param("ticket", ticket.id())
                .param("user", by.userId())
                .query((row, n) ->
                        new Answer(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    private Optional<Answer> sameIn(TicketRow report, Viewer by, Instant at) {
        return jdbc.sql("""
                        select id, at from ticket_message
                        where ticket_id = :ticket and user_id = :user and at = :at and direction = 'out'
                          and not withdrawn
                        """)
                .param("ticket", report.id())
                .param("user", by.userId())
                .param("at", Timestamp.from(at))
                .query((row, n) ->
                        new Answer(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    private void withdraw(TicketRow ticket, Answer answer, TicketChange change) {
        jdbc.sql("update ticket_message set withdrawn = true, message_id = null where id = :id")
                .param("id", answer.message())
                .update();
        var open = isEndedBy(ticket, answer) ? opened(ticket, answer, change) : ticket;
        clocks.revertAnswer(ticket, answer.at(), change.at());
        var entry = change.with("message", answer.message());
        var told = recorder.record(open, TimelineEntryKind.ANSWER_WITHDRAWN, entry);
        if (told.state() == TicketState.WAITING_CITIZEN && askedAt(ticket, answer.at())) {
            recorder.transition(TicketTransition.RESUME, told, TicketWaiting.resumed(told), change);
        }
    }

    /// Whether this answer also ended the ticket (`AnswerAndResolve`).
    private static boolean isEndedBy(TicketRow ticket, Answer answer) {
        return !ticket.state().isOpen() && answer.at().equals(ticket.period().endedAt());
    }

    /// The ticket as it was before this answer ended it, with the same clocks.
    private TicketRow opened(TicketRow ticket, Answer answer, TicketChange change) {
        var entry = change.with("reasons", List.of(Reason.of("reason.ticket.undone")));
        var back = recorder.transition(TicketTransition.REOPEN, ticket, Reopening.asBefore(ticket), entry);
        clocks.revertEnding(ticket, answer.at(), change.at());
        return back;
    }

    /// Whether the ticket waits for a reply to this answer.
    private boolean askedAt(TicketRow ticket, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from ticket_event
                                       where ticket_id = :ticket and kind = :asked and at = :at)
                        """)
                .param("ticket", ticket.id())
                .param("asked", TicketTransition.ASK.event().code())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }
}
