package id.tanggap.desk.link;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.link.NearbyTickets;
import id.tanggap.ticket.link.ReporterComparison;
import id.tanggap.ticket.view.TicketReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The tickets that this one may be merged or linked with: of the same citizen, or of the same category nearby. Any
/// other ticket can be given by its number.
record LinkForm(Fragment fragment, TicketReader tickets, NearbyTickets nearby, ReporterComparison reporters)
        implements ActionForm {

    private static final int CHOICES = 6;

    /// @param strangers ids of those tickets that are not known to be of the same reporter
    /// @param toStranger the ticket that was chosen before is of another reporter
    record Choices(List<Choice> near, Set<Long> strangers, boolean toStranger) {}

    record Choice(long id, String number, String grouped, String subject, String more) {}

    @Override
    public Object of(TicketDetail detail, TicketRequest asked) {
        var ticket = detail.summary();
        var near = Stream.concat(ofReporter(ticket, asked), fromHere(ticket, asked))
                .distinct()
                .limit(CHOICES)
                .toList();
        var ids = near.stream().map(Choice::id).toList();
        var toStranger = TicketNumber.parse(LinkController.chosen(asked))
                .filter(chosen -> reporters.isOfOther(ticket.id(), chosen, asked.viewer()))
                .isPresent();
        return new Choices(near, reporters.ofOthers(ticket.id(), ids, asked.viewer()), toStranger);
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
                other.id(),
                other.number().digits(),
                other.number().grouped(),
                other.subject(),
                asked.reader().text("near.reporter"));
    }

    private Stream<Choice> fromHere(TicketSummary ticket, TicketRequest asked) {
        return nearby.of(ticket, asked.viewer()).stream()
                .filter(other -> other.category().equals(ticket.classification().category()))
                .map(other -> new Choice(
                        other.id(),
                        other.number().digits(),
                        other.number().grouped(),
                        other.subject(),
                        asked.reader().place(other.place())));
    }
}
