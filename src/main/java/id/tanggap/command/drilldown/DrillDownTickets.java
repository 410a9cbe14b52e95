package id.tanggap.command.drilldown;

import id.tanggap.command.drilldown.DrillDown.Row;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;

/// The tickets behind a figure. They are listed as far as the viewer may see them; of the others only the number is
/// told.
@Component
public record DrillDownTickets(TicketReader tickets) {

    public DrillDown of(String title, List<Long> ids, PageReader reader) {
        var seen = tickets.summaries(ids, reader.viewer().visibility());
        return new DrillDown(
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
