package id.tanggap.ticket.conversation;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.link.IncidentReports;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What staff write on tickets that they may see. Each command is one transaction: timeline, clocks and change
/// together.
///
/// Notes are accepted whatever others did since. Commands that change a ticket are in other classes:
/// `TicketAcceptance`, `BalaiHandOver`, `TicketWaiting`, `TicketResolution`, `Correction`, `TicketAssignment`,
/// `TicketLinks`.
@Service
public class StaffMessages {

    private final TicketCommands commands;
    private final AnswerWriter answers;
    private final IncidentReports incidents;
    private final Watchers watchers;
    private final TicketChangeRecorder recorder;

    StaffMessages(
            TicketCommands commands,
            AnswerWriter answers,
            IncidentReports incidents,
            Watchers watchers,
            TicketChangeRecorder recorder) {
        this.commands = commands;
        this.answers = answers;
        this.incidents = incidents;
        this.watchers = watchers;
        this.recorder = recorder;
    }

    /// Answers the citizen on the channel that they used: first response is met, the next update clock starts. The
    /// answer to an incident goes to the reporters of all its open reports.
    @Transactional
    public CommandResult answer(TicketNumber number, Viewer by, String text) {
        return answer(number, by, text, ReplyOptions.USUAL);
    }

    /// Answers the citizen with options; the reports of an incident get the answer with the defaults.
    @Transactional
    public CommandResult answer(TicketNumber number, Viewer by, String text, ReplyOptions how) {
        return answer(TicketVersion.latest(number, by), MessageContent.of(text), how);
    }

    /// Answers the citizen; refused if others wrote to the citizen, or the citizen wrote, since the agent loaded the
    /// ticket.
    @Transactional
    public CommandResult answer(TicketVersion seen, MessageContent words, ReplyOptions how) {
        return AnswerWriter.objection(words.text()).orElseGet(() -> {
            var reports = incidents.lockWithReports(seen.number(), seen.by());
            return commands.answer(seen, (ticket, change) -> {
                answers.answer(ticket, new StaffAnswer(seen.by(), words, how), change);
                reports.stream()
                        .filter(report -> report.state().isOpen())
                        .forEach(report -> answers.answer(report, StaffAnswer.usual(seen.by(), words), change));
                return new CommandResult.Accepted(seen.number());
            });
        });
    }

    /// Writes a note that the citizen does not see. Colleagues mentioned by `@username` watch the ticket from then on;
    /// the note is refused if it mentions somebody who has no need to know its category.
    @Transactional
    public CommandResult note(TicketNumber number, Viewer by, String text) {
        return note(number, by, MessageContent.of(text));
    }

    @Transactional
    public CommandResult note(TicketNumber number, Viewer by, MessageContent words) {
        return AnswerWriter.objection(words.text())
                .orElseGet(() -> commands.appendFromAnyOffice(TicketVersion.latest(number, by), (ticket, change) -> {
                    var mentioned = watchers.mentioned(ticket, words.text(), change.at());
                    if (!mentioned.strangers().isEmpty()) {
                        return CommandResult.Refused.because(
                                "refused.ticket.mention", "@" + String.join(", @", mentioned.strangers()));
                    }
                    answers.note(ticket, words, mentioned.told(), change);
                    return new CommandResult.Accepted(number);
                }));
    }

    /// Records that somebody asked for the reporter's contact in full.
    @Transactional
    public CommandResult disclose(TicketNumber number, Viewer by) {
        return commands.append(TicketVersion.latest(number, by), (ticket, change) -> {
            recorder.record(ticket, TimelineEntryKind.DISCLOSED, change);
            return new CommandResult.Accepted(number);
        });
    }

    /// Records something that happened outside the ticket and belongs on its timeline, such as a telephone call.
    @Transactional
    public CommandResult record(TicketNumber number, Viewer by, TimelineEntryKind kind, Map<String, Object> data) {
        return commands.append(TicketVersion.latest(number, by), (ticket, change) -> {
            recorder.record(ticket, kind, change.with(data));
            return new CommandResult.Accepted(number);
        });
    }
}
