package id.tanggap.command.figure;

import id.tanggap.command.figure.FigureRows.Row;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;

/// The tickets behind a figure. They are listed as far as the viewer may see them; of the others only the number is
/// told.
@Component
public record FigureTickets(TicketReader tickets) {

    public FigureRows of(String title, List<Long> ids, PageReader reader) {
        var seen = tickets.summaries(ids, reader.viewer().visibility());
        return new FigureRows(
                title,
                seen.stream()
                        .map(one -> new Row(
                                "/tickets/" + one.number().digits(),
                                one.number().grouped(),
                                one.subject()))
                        .toList(),
                ids.size() - seen.size());
    }
}
