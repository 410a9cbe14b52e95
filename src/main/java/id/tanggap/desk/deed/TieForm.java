package id.tanggap.desk.deed;

import id.tanggap.desk.Wording;
import id.tanggap.ticket.Nearby;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketReader;
import id.tanggap.ticket.TicketSummary;
import java.util.List;
import java.util.stream.Stream;

/// The tickets that this one may be merged or linked with: of the same citizen, or of the same category nearby. Any
/// other ticket can be given by its number.
record TieForm(String name, TicketReader tickets, Nearby nearby, Wording wording) implements SheetForm {

    private static final int CHOICES = 6;

    record Choices(List<Choice> near) {}

    record Choice(String number, String grouped, String subject, String more) {}

    @Override
    public String page() {
        return "sheet-ties";
    }

    @Override
    public Object of(TicketDetail detail, Asked asked) {
        var ticket = detail.summary();
        return new Choices(Stream.concat(ofReporter(ticket, asked), fromHere(ticket, asked))
                .distinct()
                .limit(CHOICES)
                .toList());
    }

    private Stream<Choice> ofReporter(TicketSummary ticket, Asked asked) {
        var reporter = ticket.reporter().id();
        return reporter == null
                ? Stream.of()
                : tickets.ofReporter(reporter, ticket.id(), asked.viewer(), CHOICES).stream()
                        .map(other -> choice(other, asked));
    }

    private Choice choice(TicketSummary other, Asked asked) {
        return new Choice(
                other.number().digits(),
                other.number().grouped(),
                other.subject(),
                wording.text(asked.locale(), "near.reporter"));
    }

    private Stream<Choice> fromHere(TicketSummary ticket, Asked asked) {
        return nearby.of(ticket, asked.viewer()).stream()
                .filter(other -> other.category().equals(ticket.category()))
                .map(other -> new Choice(
                        other.number().digits(),
                        other.number().grouped(),
                        other.subject(),
                        wording.place(other.place(), asked.locale())));
    }
}
