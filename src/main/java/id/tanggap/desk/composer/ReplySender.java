package id.tanggap.desk.composer;

import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.resolution.AnswerAndResolve;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.ticket.workflow.ChosenOutcome;
import id.tanggap.web.wording.Wording;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.SavedDraft;
import id.tanggap.writing.UnfilledPlaceholders;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sends what an agent wrote, as e-mail, text message or approved template. What cannot be sent is refused at once,
/// while the text is still in the box.
@Component
public class ReplySender {

    private final TicketReader tickets;
    private final StaffMessages work;
    private final TicketWaiting waiting;
    private final AnswerAndResolve last;
    private final ComposerViewAssembler composer;
    private final DraftFiles files;
    private final Wording wording;

    ReplySender(
            TicketReader tickets,
            StaffMessages work,
            TicketWaiting waiting,
            AnswerAndResolve last,
            ComposerViewAssembler composer,
            DraftFiles files,
            Wording wording) {
        this.tickets = tickets;
        this.work = work;
        this.waiting = waiting;
        this.last = last;
        this.composer = composer;
        this.files = files;
        this.wording = wording;
    }

    /// With the files of the draft; only if the citizen can be reached.
    CommandResult send(TicketNumber number, Viewer by, ReplyForm answer) {
        return tickets.summary(number, by)
                .filter(ticket -> !box(ticket, by).isReachable())
                .map(ticket -> refused("refused.nowhere"))
                .orElseGet(() -> send(number, by, answer, withFiles(number, by, answer.text())));
    }

    /// What limits sending does not depend on the language.
    private ComposerView box(TicketSummary ticket, Viewer by) {
        return composer.of(ticket, "", wording.of(by, by.locale()));
    }

    /// Sends the text with the files of the draft, and ends the ticket.
    ///
    /// @param seen the ticket as it was on the screen
    public CommandResult sendAndEnd(TicketVersion seen, String text, ChosenOutcome ending) {
        var by = seen.by();
        return tickets.summary(seen.number(), by)
                .map(ticket -> sendAndEnd(ticket, seen, withFiles(seen.number(), by, text), ending))
                .orElseGet(() -> refused("refused.ticket.unknown", seen.number().grouped()));
    }

    private MessageContent withFiles(TicketNumber number, Viewer by, String text) {
        return new MessageContent(text, files.attachments(number, by, SavedDraft.Kind.ANSWER));
    }

    private CommandResult sendAndEnd(
            TicketSummary ticket, TicketVersion seen, MessageContent words, ChosenOutcome ending) {
        var box = box(ticket, seen.by());
        if (!box.isReachable()) {
            return refused("refused.nowhere");
        }
        return objection(box, words)
                .or(() -> box.limits().windowShut() ? Optional.of(refused("refused.window")) : Optional.empty())
                .orElseGet(() -> last.answerAndResolve(seen, words, ending, ReplyOptions.USUAL));
    }

    /// Text without files. If the citizen cannot be reached the text is kept, and the timeline says so.
    public CommandResult sendText(TicketNumber number, Viewer by, String text) {
        return send(number, by, new ReplyForm(text, "", "", "", List.of(), null, null), MessageContent.of(text));
    }

    private CommandResult send(TicketNumber number, Viewer by, ReplyForm answer, MessageContent words) {
        return tickets.summary(number, by)
                .map(ticket -> send(ticket, by, answer, words))
                .orElseGet(() -> refused("refused.ticket.unknown", number.grouped()));
    }

    private CommandResult send(TicketSummary ticket, Viewer by, ReplyForm answer, MessageContent words) {
        var box = box(ticket, by);
        var objection = objection(box, words);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (box.limits().windowShut()) {
            return approved(ticket, by, answer);
        }
        return send(seen(ticket, by, answer), answer, words, Optional.empty());
    }

    private static Optional<CommandResult> objection(ComposerView box, MessageContent words) {
        if (box.limits().silent() != null) {
            return Optional.of(refused("refused.silent"));
        }
        if (box.isText() && !words.files().isEmpty()) {
            return Optional.of(refused("refused.files"));
        }
        return UnfilledPlaceholders.first(words.text()).map(gap -> refused("refused.writing.gap", gap));
    }

    private CommandResult approved(TicketSummary ticket, Viewer by, ReplyForm answer) {
        return composer.approve(ticket.id(), ticket.number(), answer.template(), answer.text())
                .map(words -> send(
                        seen(ticket, by, answer),
                        answer,
                        MessageContent.of(words.text()),
                        Optional.of(words.sending())))
                .orElseGet(() -> refused("refused.window"));
    }

    private static TicketVersion seen(TicketSummary ticket, Viewer by, ReplyForm answer) {
        return new TicketVersion(ticket.number(), by, answer.read());
    }

    private CommandResult send(
            TicketVersion seen, ReplyForm answer, MessageContent words, Optional<ReplyOptions.Approved> approved) {
        var how = new ReplyOptions(answer.when().equals("now"), approved);
        return answer.then().equals("ask") ? waiting.ask(seen, words, how) : work.answer(seen, words, how);
    }

    private static CommandResult refused(String key, String... args) {
        return new CommandResult.Refused(Reason.of(key, args));
    }
}
