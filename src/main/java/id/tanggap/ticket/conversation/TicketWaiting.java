package id.tanggap.ticket.conversation;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a ticket on hold: for the citizen, with its clocks paused, or for somebody outside, with its clocks running.
@Service
public class TicketWaiting {

    private final TicketCommands commands;
    private final AnswerWriter answers;
    private final TicketChangeRecorder recorder;

    TicketWaiting(TicketCommands commands, AnswerWriter answers, TicketChangeRecorder recorder) {
        this.commands = commands;
        this.answers = answers;
        this.recorder = recorder;
    }

    /// Asks the citizen and waits. Only a question that is sent pauses the clocks: a citizen without address could
    /// never answer it.
    @Transactional
    public CommandResult ask(TicketVersion seen, String question) {
        return ask(seen, MessageContent.of(question), ReplyOptions.USUAL);
    }

    /// Asks with options; refused if others wrote to the citizen, or the citizen wrote, since.
    @Transactional
    public CommandResult ask(TicketVersion seen, MessageContent question, ReplyOptions how) {
        return AnswerWriter.objection(question.text())
                .orElseGet(() -> commands.answerAndTransition(TicketTransition.ASK, seen, (ticket, change) -> {
                    if (!ticket.origin().reachable()) {
                        return CommandResult.Refused.because("refused.ticket.unreachable");
                    }
                    var asked = answers.answer(ticket, new StaffAnswer(seen.by(), question, how), change);
                    var waiting = asked.with(new TicketRow.Status(
                            TicketState.WAITING_CITIZEN,
                            asked.state(),
                            asked.status().outcome()));
                    recorder.transition(TicketTransition.ASK, asked, waiting, change);
                    return new CommandResult.Accepted(seen.number());
                }));
    }

    /// Waits for somebody outside the ministry.
    ///
    /// @param whom the ticket waits for, and for what, in words colleagues read; refused if blank
    @Transactional
    public CommandResult awaitThirdParty(TicketVersion seen, String whom) {
        if (whom.isBlank()) {
            return CommandResult.Refused.because("refused.ticket.reason.missing");
        }
        return commands.transition(seen, TicketTransition.AWAIT, (ticket, change) -> {
            var waiting = ticket.in(TicketState.WAITING_THIRD_PARTY);
            recorder.transition(TicketTransition.AWAIT, ticket, waiting, change.with("reason", whom.strip()));
            return new CommandResult.Accepted(seen.number());
        });
    }

    /// Resumes work, without an answer of the citizen or because the third party has acted.
    @Transactional
    public CommandResult resume(TicketVersion seen) {
        return commands.append(seen, (ticket, change) -> {
            var move = ticket.state() == TicketState.WAITING_THIRD_PARTY
                    ? TicketTransition.CONTINUE
                    : TicketTransition.RESUME;
            return commands.transition(seen, move, (same, again) -> {
                recorder.transition(move, same, resumed(same), again);
                return new CommandResult.Accepted(seen.number());
            });
        });
    }

    public static TicketRow resumed(TicketRow ticket) {
        return ticket.in(
                ticket.state() == TicketState.WAITING_THIRD_PARTY
                        ? TicketState.IN_PROGRESS
                        : Objects.requireNonNullElse(ticket.status().resume(), TicketState.TRIAGED));
    }
}
