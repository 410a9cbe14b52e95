package id.tanggap.administration.office;

import id.tanggap.jurisdiction.JurisdictionPreviews;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.wording.PageReader;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The tickets that a draft would have sent elsewhere, as far as the viewer may see them.
@Component
record MovedTickets(JurisdictionPreviews previews, TicketReader tickets) {

    private static final int PAGE = 50;

    record Row(String number, String grouped, String subject, String category, String place, String balai, String at) {}

    /// @param next id before which the next page begins; null if there is none
    record Page(List<Row> rows, @Nullable Long next) {}

    Page page(long draft, @Nullable Long before, PageReader reader) {
        var ids = previews.moved(draft, before, PAGE + 1);
        var shown = ids.subList(0, Math.min(PAGE, ids.size()));
        var rows = tickets.summaries(shown, reader.viewer().visibility()).stream()
                .sorted(Comparator.comparingLong(TicketSummary::id).reversed())
                .map(ticket -> row(ticket, reader))
                .toList();
        return new Page(rows, ids.size() > PAGE ? shown.getLast() : null);
    }

    private static Row row(TicketSummary ticket, PageReader reader) {
        return new Row(
                ticket.number().digits(),
                ticket.number().grouped(),
                ticket.subject(),
                reader.category(ticket.classification().category()),
                reader.place(ticket.classification().placeCode()),
                reader.balai(ticket.assignment().balaiCode()),
                reader.full(ticket.times().createdAt()));
    }
}
