package id.tanggap.desk.palette;

import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A ticket by its number, in any grouping: `2611 0004 2718`, `2611.0004.2718`, `#261100042718`. One SQL statement,
/// and only for a complete number.
@Component
@Order(10)
record TicketNumberPaletteSource(TicketReader tickets) implements PaletteSource {

    private static final int DIGITS = 12;

    @Override
    public String key() {
        return "number";
    }

    @Override
    public List<PaletteEntry> find(String text, PageReader reader) {
        var digits = text.replaceAll("[^\\d]", "");
        return digits.length() != DIGITS
                ? List.of()
                : TicketNumber.parse(digits)
                        .flatMap(number -> tickets.summary(number, reader.viewer()))
                        .map(ticket -> PaletteEntry.page(
                                "/tickets/" + ticket.number().digits(),
                                "inbox",
                                ticket.number().grouped() + " · " + ticket.subject(),
                                reader.text("state." + ticket.state().code())))
                        .stream()
                        .toList();
    }
}
