package id.tanggap.ticket.conversation;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.NewAttachment;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.store.MessageStore;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Progress reports of an office: texts and photos, kept among staff. Their files are the proof that some outcomes
/// require. The first report on an accepted ticket starts its work.
@Service
public class ProgressReports {

    private static final int MOST_FILES = 10;
    private static final Set<TicketState> AT_WORK = EnumSet.of(
            TicketState.ACCEPTED,
            TicketState.IN_PROGRESS,
            TicketState.WAITING_CITIZEN,
            TicketState.WAITING_THIRD_PARTY);

    private final TicketCommands commands;
    private final MessageStore messages;
    private final TicketChangeRecorder recorder;

    ProgressReports(TicketCommands commands, MessageStore messages, TicketChangeRecorder recorder) {
        this.commands = commands;
        this.messages = messages;
        this.recorder = recorder;
    }

    /// A progress report.
    ///
    /// @param text may be empty if there are files
    /// @param told whether the citizen got the same text
    public record Report(String text, List<NewAttachment> files, boolean told) {
        public Report {
            text = text.strip();
            files = List.copyOf(files);
        }
    }

    /// Whether progress can be reported on a ticket in this state.
    public static boolean isOf(TicketState state) {
        return AT_WORK.contains(state);
    }

    @Transactional
    public CommandResult report(TicketVersion seen, Report report) {
        if (report.files().size() > MOST_FILES) {
            return CommandResult.Refused.because("refused.ticket.files", Integer.toString(MOST_FILES));
        }
        if (report.files().isEmpty() || !report.text().isEmpty()) {
            var objection = AnswerWriter.objection(report.text());
            if (objection.isPresent()) {
                return objection.get();
            }
        }
        return commands.append(
                seen,
                (ticket, change) -> isOf(ticket.state())
                        ? write(begun(ticket, change), report, change)
                        : CommandResult.Refused.because("refused.ticket.progress"));
    }

    private TicketRow begun(TicketRow ticket, TicketChange change) {
        return ticket.state() == TicketState.ACCEPTED
                ? recorder.transition(TicketTransition.START, ticket, ticket.in(TicketState.IN_PROGRESS), change)
                : ticket;
    }

    private CommandResult write(TicketRow ticket, Report report, TicketChange change) {
        var id = messages.note(ticket, change.wrote(new MessageContent(report.text(), report.files())));
        var data = Map.<String, Object>of("message", id, "files", report.files().size(), "told", report.told());
        recorder.record(ticket, TimelineEntryKind.PROGRESSED, change.with(data));
        return new CommandResult.Accepted(ticket.number());
    }
}
