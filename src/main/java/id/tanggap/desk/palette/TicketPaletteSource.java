package id.tanggap.desk.palette;

import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tickets by full-text search, the same as in the queue.
@Component
@Order(30)
record TicketPaletteSource(TicketSearch search) implements PaletteSource {

    private static final int SHORTEST = 2;

    @Override
    public String key() {
        return "tickets";
    }

    @Override
    public List<PaletteEntry> find(String text, PageReader reader) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        return search
                .search(new SearchQuery(text, SearchQuery.Order.RELEVANCE, MOST, null), reader.viewer())
                .hits()
                .stream()
                .map(hit -> hit.ticket())
                .map(ticket -> PaletteEntry.page(
                        "/tickets/" + ticket.number().digits(),
                        "inbox",
                        ticket.subject(),
                        ticket.number().grouped() + " · "
                                + reader.place(ticket.classification().placeCode())))
                .toList();
    }
}
