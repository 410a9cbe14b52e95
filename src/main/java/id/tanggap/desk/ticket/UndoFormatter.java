package id.tanggap.desk.ticket;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.PageReader;
import java.util.Map;
import java.util.Objects;

/// The viewer's last command as a sentence: "Sudah dialihkan ke Sentra Antasena".
final class UndoFormatter {

    private UndoFormatter() {}

    static String sentence(TicketDetail.Event event, TicketSummary ticket, PageReader reader) {
        return reader.text("undo." + event.kind(), about(event, ticket, reader));
    }

    private static String about(TicketDetail.Event event, TicketSummary ticket, PageReader reader) {
        var data = event.data();
        return switch (event.kind()) {
            case "handed-over" -> reader.balai(ticket.assignment().balaiCode());
            case "assigned" ->
                ticket.assignment().assignee() == null
                        ? reader.text("undo.team")
                        : ticket.assignment().assignee().name();
            case "corrected" -> corrected(data, reader);
            case "merged" -> grouped(data.get("into"));
            case "linked", "unlinked" -> grouped(data.get("number"));
            case "tagged", "untagged" -> Objects.toString(data.get("tag"), "");
            case "resolved", "cancelled" ->
                reader.textOr(
                        "outcome." + ticket.status().outcome(),
                        Objects.toString(ticket.status().outcome(), ""));
            default -> "";
        };
    }

    private static String corrected(Map<String, Object> data, PageReader reader) {
        if (data.containsKey("category")) {
            return reader.category(String.valueOf(data.get("category")));
        }
        if (data.containsKey("place")) {
            var place = Objects.toString(data.get("place"), "");
            return reader.place(place.isEmpty() ? null : place);
        }
        if (data.containsKey("urgency")) {
            return reader.text("urgency." + data.get("urgency"));
        }
        return data.containsKey("kind") ? reader.text("kind." + data.get("kind")) : "";
    }

    private static String grouped(@org.jspecify.annotations.Nullable Object number) {
        return TicketNumber.parse(String.valueOf(number))
                .map(TicketNumber::grouped)
                .orElse("");
    }
}
