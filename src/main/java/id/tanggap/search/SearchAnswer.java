package id.tanggap.search;

import id.tanggap.ticket.TicketSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found.
///
/// @param total of all hits that the viewer may see
/// @param next cursor of the next page; null on the last
/// @param building how far the index is built; null if it is whole. Until then older tickets may be missing
public record SearchAnswer(
        long total,
        List<Hit> hits,
        @Nullable String next,
        @Nullable IndexProgress building) {

    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    /// A ticket that fits.
    public record Hit(TicketSummary ticket, List<Highlight> highlights) {

        public Hit {
            highlights = List.copyOf(highlights);
        }
    }

    /// @param field `subject` or `text`
    /// @param html escaped, with the found words in `<mark>`
    public record Highlight(String field, String html) {}
}
