package id.tanggap.desk.link;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.link.NearbyTickets;
import id.tanggap.ticket.view.TicketReader;
import java.util.List;
import java.util.stream.Stream;

/// The tickets that this one may be merged or linked with: of the same citizen, or of the same category nearby. Any
/// other ticket can be given by its number.
record LinkForm(Fragment fragment, TicketReader tickets, NearbyTickets nearby) implements ActionForm {

    private static final int CHOICES = 6;

    record Choices(List<Choice> near) {}

    record Choice(String number, String grouped, String subject, String more) {}

    @Override
    public Object of(TicketDetail detail, TicketRequest asked) {
        var ticket = detail.summary();
        return new Choices(Stream.concat(ofReporter(ticket, asked), fromHere(ticket, asked))
                .distinct()
                .limit(CHOICES)
                .toList());
    }

    private Stream<Choice> ofReporter(TicketSummary ticket, TicketRequest asked) {
        var reporter = ticket.reporter().id();
        return reporter == null
                ? Stream.of()
                : tickets.ofReporter(reporter, ticket.id(), asked.viewer(), CHOICES).stream()
                        .map(other -> choice(other, asked));
    }

    private Choice choice(TicketSummary other, TicketRequest asked) {
        return new Choice(
                other.number().digits(),
                other.number().grouped(),
                other.subject(),
                asked.reader().text("near.reporter"));
    }

    private Stream<Choice> fromHere(TicketSummary ticket, TicketRequest asked) {
        return nearby.of(ticket, asked.viewer()).stream()
                .filter(other -> other.category().equals(ticket.classification().category()))
                .map(other -> new Choice(
                        other.number().digits(),
                        other.number().grouped(),
                        other.subject(),
                        asked.reader().place(other.place())));
    }
}
