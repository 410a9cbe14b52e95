package id.tanggap.desk.composer;

import id.tanggap.access.Viewer;
import id.tanggap.desk.timeline.TimelineFormatter;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What others wrote or ended while somebody was writing a draft, with their text. Uses data that the page has already
/// read: no SQL statement.
final class ChangesSinceDraft {

    private static final Set<String> MESSAGES = Set.of("answered", "joined");
    private static final Set<String> ENDED = Set.of("resolved", "cancelled", "closed", "merged");

    /// @param text of a message, empty if the ticket was ended
    record Change(String sentence, String text, String time) {}

    private ChangesSinceDraft() {}

    static List<Change> since(long version, TicketDetail ticket, PageReader reader) {
        if (ticket.summary().version() <= version) {
            return List.of();
        }
        Map<Long, TicketDetail.Message> messages =
                ticket.messages().stream().collect(Collectors.toMap(TicketDetail.Message::id, Function.identity()));
        var withdrawn = ticket.events().stream()
                .filter(event -> event.kind().equals("answer-withdrawn"))
                .map(event -> Objects.toString(event.data().get("message")))
                .collect(Collectors.toSet());
        return ticket.events().stream()
                .filter(event -> event.n() > version && isOfOthers(event, reader.viewer()))
                .filter(event ->
                        !withdrawn.contains(Objects.toString(event.data().get("message"))))
                .filter(event -> MESSAGES.contains(event.kind()) || ENDED.contains(event.kind()))
                .map(event -> said(event, messages, reader))
                .toList();
    }

    private static boolean isOfOthers(TicketDetail.Event event, Viewer viewer) {
        return !Objects.toString(event.data().get("user"), "").equals(Objects.toString(viewer.userId(), "none"));
    }

    private static Change said(TicketDetail.Event event, Map<Long, TicketDetail.Message> messages, PageReader reader) {
        var time = reader.brief(event.at());
        if (ENDED.contains(event.kind())) {
            return new Change(TimelineFormatter.sentence(event, reader), "", time);
        }
        var message = event.data().get("message") instanceof Number id ? messages.get(id.longValue()) : null;
        var sentence = event.kind().equals("joined")
                ? reader.text("meanwhile.joined")
                : reader.text("meanwhile.answered", event.actor());
        return new Change(sentence, message == null ? "" : message.text(), time);
    }
}
