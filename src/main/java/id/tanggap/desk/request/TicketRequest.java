package id.tanggap.desk.request;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A request for a ticket's page or for a command on it.
///
/// @param path of the address behind that of the ticket, such as `correction/place`; empty for the ticket itself
/// @param typed all fields of the form, to be shown again if the command is refused
public record TicketRequest(TicketNumber number, String path, ViewerRequest request, Map<String, List<String>> typed) {

    public TicketRequest {
        typed = Map.copyOf(typed);
    }

    public Viewer viewer() {
        return request.viewer();
    }

    public PageReader reader() {
        return request.reader();
    }

    public Locale locale() {
        return request.locale();
    }

    /// Whether only the part that changes is wanted; else a whole page.
    public boolean part() {
        return request.part();
    }

    /// The first value of a field, stripped; empty if there is none.
    public String text(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    /// The number of a timeline entry in the field `entry`; 0, which no entry has, if there is none.
    public int entry() {
        var entry = text("entry");
        return entry.matches("\\d{1,9}") ? Integer.parseInt(entry) : 0;
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /// The version of the ticket that was on the screen. Forms without a version count as up to date: some of our own
    /// buttons send none, and old pages do not either.
    public TicketVersion seen() {
        var version = text("version");
        return version.matches("\\d{1,18}")
                ? new TicketVersion(number, viewer(), Long.parseLong(version))
                : TicketVersion.latest(number, viewer());
    }
}
