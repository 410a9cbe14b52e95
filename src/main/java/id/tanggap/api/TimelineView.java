package id.tanggap.api;

import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.ticket.MessageDirection;
import id.tanggap.ticket.TicketDetail;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Messages and events of a ticket as one list in time order: each entry has `at` and `kind`, the other fields depend
/// on the kind.
///
/// `message` (`direction` in or out, `author`, `automatic`, `text`, `attachments`), `note` (`author`, `text`), and the
/// kinds of events with `actor` and `data`.
final class TimelineView {

    /// Events that only announce a message; the message itself is in the list.
    private static final Set<String> SHOWN_AS_MESSAGES = Set.of("joined", "answered", "noted");

    private record Entry(Instant at, int rank, Map<String, @Nullable Object> view) {}

    private TimelineView() {}

    static List<Map<String, @Nullable Object>> of(TicketDetail ticket, ReasonMessages sentences) {
        return Stream.concat(
                        ticket.messages().stream().map(TimelineView::message),
                        ticket.events().stream()
                                .filter(event -> !SHOWN_AS_MESSAGES.contains(event.kind()))
                                .map(TimelineView::event))
                .sorted(Comparator.comparing(Entry::at).thenComparingInt(Entry::rank))
                .map(Entry::view)
                .toList();
    }

    private static Entry message(TicketDetail.Message message) {
        var isNote = message.direction() == MessageDirection.NOTE;
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("at", message.at());
        view.put("kind", isNote ? "note" : "message");
        if (!isNote) {
            view.put("direction", message.direction().code());
            view.put("channel", message.channel());
            view.put("automatic", message.automatic());
        }
        view.put("author", message.author());
        view.put("text", message.text());
        view.put("attachments", message.files().stream().map(TimelineView::file).toList());
        return new Entry(message.at(), message.direction() == MessageDirection.IN ? 1 : 3, view);
    }

    private static Map<String, Object> file(TicketDetail.File file) {
        return Map.of(
                "id", file.id(),
                "name", file.name(),
                "contentType", file.contentType(),
                "size", file.size(),
                "sha256", file.sha256());
    }

    private static Entry event(TicketDetail.Event event) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("at", event.at());
        view.put("kind", event.kind());
        view.put("actor", event.actor());
        view.put("data", event.data());
        return new Entry(event.at(), event.kind().equals("opened") ? 0 : 2, view);
    }
}
