package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/// What every controller of a ticket's page is asked with.
abstract class TicketDoor {

    /// @param part htmx asks: only the pane changes
    record Asked(TicketNumber number, boolean part, Viewer viewer, Locale locale) {}

    /// A wrong number and a ticket that may not be seen look the same.
    @ModelAttribute("asked")
    Asked asked(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale) {
        return TicketNumber.parse(number)
                .map(parsed -> new Asked(parsed, part, viewer, locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
