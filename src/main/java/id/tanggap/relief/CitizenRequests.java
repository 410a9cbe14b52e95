package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.view.Incidents;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What citizens ask for in the subjects of an incident's tickets, such as "butuh 20 selimut". Shown apart: it changes
/// no needs. Only tickets that the viewer may see.
@Service
public class CitizenRequests {

    private static final int TICKETS = 1000;
    private static final Pattern ASKED = Pattern.compile("(?<![0-9.,])([0-9]{1,6})\\s+([\\p{L} ]{3,60})");

    private final Incidents incidents;
    private final StockItems items;

    CitizenRequests(Incidents incidents, StockItems items) {
        this.incidents = incidents;
        this.items = items;
    }

    /// @param place null while the ticket's place is unknown
    /// @param ticket number of the ticket
    public record CitizenRequest(
            String item, long quantity, @Nullable String place, String ticket) {}

    public List<CitizenRequest> of(Incident incident, Viewer viewer) {
        var known = items.all();
        var found = new ArrayList<CitizenRequest>();
        for (var ticket : incidents.tickets(incident, viewer, Long.MAX_VALUE, TICKETS)) {
            var matcher = ASKED.matcher(ticket.subject());
            while (matcher.find()) {
                var words = matcher.group(2).strip().toLowerCase(Locale.ROOT);
                var quantity = Long.parseLong(matcher.group(1));
                known.stream()
                        .filter(item -> names(item, words))
                        .findFirst()
                        .ifPresent(item -> found.add(new CitizenRequest(
                                item.code(),
                                quantity,
                                ticket.classification().placeCode(),
                                ticket.number().digits())));
            }
        }
        return List.copyOf(found);
    }

    private static boolean names(StockItem item, String words) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(item.nameId().toLowerCase(Locale.ROOT)) + "(?!\\p{L})")
                .matcher(words)
                .find();
    }
}
