package id.tanggap.desk.palette;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.view.TicketReader;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A ticket by its number, in any grouping: `2611 0004 2718`, `2611.0004.2718`, `#261100042718`. One SQL statement,
/// and only for a complete number.
@Component
@Order(10)
class TicketNumberPaletteSource implements PaletteSource {

    private static final int DIGITS = 12;

    private final TicketReader tickets;
    private final Wording wording;

    TicketNumberPaletteSource(TicketReader tickets, Wording wording) {
        this.tickets = tickets;
        this.wording = wording;
    }

    @Override
    public String key() {
        return "number";
    }

    @Override
    public List<PaletteEntry> find(String text, Viewer viewer, Locale locale) {
        var digits = text.replaceAll("[^\\d]", "");
        return digits.length() != DIGITS
                ? List.of()
                : TicketNumber.parse(digits)
                        .flatMap(number -> tickets.summary(number, viewer))
                        .map(ticket -> PaletteEntry.page(
                                "/tickets/" + ticket.number().digits(),
                                "inbox",
                                ticket.number().grouped() + " · " + ticket.subject(),
                                wording.text(locale, "state." + ticket.state().code())))
                        .stream()
                        .toList();
    }
}
