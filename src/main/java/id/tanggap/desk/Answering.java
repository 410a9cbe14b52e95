package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Sending;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketReader;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketWork;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sends what an agent wrote, as a letter, a text, or approved words. What cannot leave is refused while the words are
/// still in the box.
@Component
class Answering {

    private final TicketReader tickets;
    private final TicketWork work;
    private final TextComposer composer;

    Answering(TicketReader tickets, TicketWork work, TextComposer composer) {
        this.tickets = tickets;
        this.work = work;
        this.composer = composer;
    }

    Done send(TicketNumber number, Viewer by, Answer answer) {
        return tickets.summary(number, by)
                .map(ticket -> send(ticket, by, answer))
                .orElseGet(() -> refused("refused.ticket.unknown", number.grouped()));
    }

    private Done send(TicketSummary ticket, Viewer by, Answer answer) {
        var box = composer.of(ticket.id(), ticket.number(), "", Locale.of("id"));
        if (box == null) {
            return work.answer(ticket.number(), by, answer.text());
        }
        if (box.silent() != null) {
            return refused("refused.silent");
        }
        if (box.windowShut()) {
            return approved(ticket, by, answer);
        }
        return work.answer(
                ticket.number(), by, answer.text(), new Sending(answer.when().equals("now"), Optional.empty()));
    }

    private Done approved(TicketSummary ticket, Viewer by, Answer answer) {
        return composer.approve(ticket.id(), ticket.number(), answer.template(), answer.text())
                .map(words -> work.answer(
                        ticket.number(),
                        by,
                        words.text(),
                        new Sending(answer.when().equals("now"), Optional.of(words.sending()))))
                .orElseGet(() -> refused("refused.window"));
    }

    private static Done refused(String key, String... args) {
        return new Done.Refused(Reason.of(key, args));
    }
}
