package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Ending;
import id.tanggap.ticket.LastWord;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.Sending;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketReader;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketWork;
import id.tanggap.ticket.Waiting;
import id.tanggap.ticket.Words;
import id.tanggap.writing.Draft;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.Gaps;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sends what an agent wrote, as e-mail, text message or approved template. What cannot be sent is refused at once,
/// while the text is still in the box.
@Component
public class Answering {

    private final TicketReader tickets;
    private final TicketWork work;
    private final Waiting waiting;
    private final LastWord last;
    private final TextComposer composer;
    private final DraftFiles files;

    Answering(
            TicketReader tickets,
            TicketWork work,
            Waiting waiting,
            LastWord last,
            TextComposer composer,
            DraftFiles files) {
        this.tickets = tickets;
        this.work = work;
        this.waiting = waiting;
        this.last = last;
        this.composer = composer;
        this.files = files;
    }

    /// With the files of the draft; only if the citizen can be reached.
    Done send(TicketNumber number, Viewer by, Answer answer) {
        return tickets.summary(number, by)
                        .filter(ticket -> composer.of(ticket, "", by, Locale.of("id"))
                                .road()
                                .equals("none"))
                        .isPresent()
                ? refused("refused.nowhere")
                : sendWithFiles(number, by, answer);
    }

    private Done sendWithFiles(TicketNumber number, Viewer by, Answer answer) {
        return send(number, by, answer, withFiles(number, by, answer.text()));
    }

    /// Sends the text with the files of the draft, and ends the ticket.
    ///
    /// @param seen the ticket as it was on the screen
    public Done conclude(Seen seen, String text, Ending ending) {
        var by = seen.by();
        return tickets.summary(seen.number(), by)
                .map(ticket -> conclude(ticket, seen, withFiles(seen.number(), by, text), ending))
                .orElseGet(() -> refused("refused.ticket.unknown", seen.number().grouped()));
    }

    private Words withFiles(TicketNumber number, Viewer by, String text) {
        return new Words(text, files.attachments(number, by, Draft.Kind.ANSWER));
    }

    private Done conclude(TicketSummary ticket, Seen seen, Words words, Ending ending) {
        var box = composer.of(ticket, "", seen.by(), Locale.of("id"));
        if (box.road().equals("none")) {
            return refused("refused.nowhere");
        }
        return objection(box, words)
                .or(() -> box.windowShut() ? Optional.of(refused("refused.window")) : Optional.empty())
                .orElseGet(() -> last.say(seen, words, ending, Sending.USUAL));
    }

    /// Text without files. If the citizen cannot be reached the text is kept, and the timeline says so.
    Done tell(TicketNumber number, Viewer by, String text) {
        return send(number, by, new Answer(text, "", "", "", null, null), Words.of(text));
    }

    private Done send(TicketNumber number, Viewer by, Answer answer, Words words) {
        return tickets.summary(number, by)
                .map(ticket -> send(ticket, by, answer, words))
                .orElseGet(() -> refused("refused.ticket.unknown", number.grouped()));
    }

    private Done send(TicketSummary ticket, Viewer by, Answer answer, Words words) {
        var box = composer.of(ticket, "", by, Locale.of("id"));
        var objection = objection(box, words);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (box.windowShut()) {
            return approved(ticket, by, answer);
        }
        return send(seen(ticket, by, answer), answer, words, Optional.empty());
    }

    private static Optional<Done> objection(ComposerView box, Words words) {
        if (box.silent() != null) {
            return Optional.of(refused("refused.silent"));
        }
        if (box.isText() && !words.files().isEmpty()) {
            return Optional.of(refused("refused.files"));
        }
        return Gaps.first(words.text()).map(gap -> refused("refused.writing.gap", gap));
    }

    private Done approved(TicketSummary ticket, Viewer by, Answer answer) {
        return composer.approve(ticket.id(), ticket.number(), answer.template(), answer.text())
                .map(words ->
                        send(seen(ticket, by, answer), answer, Words.of(words.text()), Optional.of(words.sending())))
                .orElseGet(() -> refused("refused.window"));
    }

    private static Seen seen(TicketSummary ticket, Viewer by, Answer answer) {
        return new Seen(ticket.number(), by, answer.read());
    }

    private Done send(Seen seen, Answer answer, Words words, Optional<Sending.Approved> approved) {
        var how = new Sending(answer.when().equals("now"), approved);
        return answer.then().equals("ask") ? waiting.ask(seen, words, how) : work.answer(seen, words, how);
    }

    private static Done refused(String key, String... args) {
        return new Done.Refused(Reason.of(key, args));
    }
}
