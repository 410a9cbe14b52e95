package id.tanggap.desk.ticket;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.link.LinkReader;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The links of a ticket to others. One SQL statement.
@Component
record LinkedTicketsSection(LinkReader links) implements TicketPageSection {

    /// @param removal `incident`, `related` or `merge`: how the link is removed from this ticket; empty if only the
    /// other ticket can remove it
    public record Tie(
            String roleText, String number, String grouped, String subject, String stateText, String removal) {}

    public record Ties(List<Tie> all, boolean more) {}

    @Override
    public String name() {
        return "ties";
    }

    @Override
    public Object of(TicketDetail ticket, PageReader reader) {
        var found = links.of(ticket.summary().id(), reader.viewer());
        return new Ties(found.stream().map(one -> tie(one, reader)).toList(), found.size() == LinkReader.MOST);
    }

    private Tie tie(LinkReader.Linked one, PageReader reader) {
        return new Tie(
                reader.text("tie." + one.role().name().toLowerCase(Locale.ROOT)),
                one.number().digits(),
                one.number().grouped(),
                one.subject(),
                reader.text("state." + one.state().code()),
                switch (one.role()) {
                    case MAIN -> "merge";
                    case INCIDENT -> "incident";
                    case RELATED -> "related";
                    case DUPLICATE, REPORT -> "";
                });
    }
}
