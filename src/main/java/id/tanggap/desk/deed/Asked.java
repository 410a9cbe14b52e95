package id.tanggap.desk.deed;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.TicketNumber;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What somebody asks of a ticket's page.
///
/// @param part htmx asks, for what changes; else a whole page is wanted
/// @param typed all that the form holds, to be shown again if the verb is refused
public record Asked(TicketNumber number, Viewer viewer, Locale locale, boolean part, Map<String, List<String>> typed) {

    public Asked {
        typed = Map.copyOf(typed);
    }

    /// The first value of a field, without blanks at its ends; empty if there is none.
    public String text(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /// What was on the screen. A form without a version comes from a program of the house or from an old page.
    public Seen seen() {
        var version = text("version");
        return version.matches("\\d{1,18}")
                ? new Seen(number, viewer, Long.parseLong(version))
                : Seen.latest(number, viewer);
    }
}
