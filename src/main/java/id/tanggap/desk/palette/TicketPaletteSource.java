package id.tanggap.desk.palette;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.Wording;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tickets by full-text search, the same as in the queue.
@Component
@Order(30)
class TicketPaletteSource implements PaletteSource {

    private static final int SHORTEST = 2;

    private final TicketSearch search;
    private final Wording wording;

    TicketPaletteSource(TicketSearch search, Wording wording) {
        this.search = search;
        this.wording = wording;
    }

    @Override
    public String key() {
        return "tickets";
    }

    @Override
    public List<PaletteEntry> find(String text, Viewer viewer, Locale locale) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        return search.search(new SearchQuery(text, SearchQuery.Order.RELEVANCE, MOST, null), viewer).hits().stream()
                .map(hit -> hit.ticket())
                .map(ticket -> PaletteEntry.page(
                        "/tickets/" + ticket.number().digits(),
                        "inbox",
                        ticket.subject(),
                        ticket.number().grouped() + " · "
                                + wording.place(ticket.classification().placeCode(), locale)))
                .toList();
    }
}
