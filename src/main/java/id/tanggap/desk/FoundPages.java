package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.search.SearchAnswer;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.ticket.TicketSummary;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// What a search finds, page after page.
final class FoundPages implements Iterator<List<TicketSummary>> {

    /// More at once the search does not give.
    private static final int PAGE = 100;

    private final TicketSearch search;
    private final String text;
    private final Viewer viewer;
    private @Nullable String cursor;
    private boolean over;

    FoundPages(TicketSearch search, String text, Viewer viewer) {
        this.search = search;
        this.text = text;
        this.viewer = viewer;
    }

    @Override
    public boolean hasNext() {
        return !over;
    }

    @Override
    public List<TicketSummary> next() {
        if (over) {
            throw new NoSuchElementException("Everything that was found is read");
        }
        var answer = search.search(new SearchQuery(text, SearchQuery.Order.RELEVANCE, PAGE, cursor), viewer);
        cursor = answer.next();
        over = cursor == null;
        return answer.hits().stream().map(SearchAnswer.Hit::ticket).toList();
    }
}
