package id.tanggap.desk.ticket;

import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The viewer's last command as a sentence: "Sudah dialihkan ke Sentra Antasena".
@Component
class UndoFormatter {

    private final Wording wording;

    UndoFormatter(Wording wording) {
        this.wording = wording;
    }

    String sentence(TicketDetail.Event event, TicketSummary ticket, Locale locale) {
        return wording.text(locale, "undo." + event.kind(), about(event, ticket, locale));
    }

    private String about(TicketDetail.Event event, TicketSummary ticket, Locale locale) {
        var data = event.data();
        return switch (event.kind()) {
            case "handed-over" -> wording.balai(ticket.assignment().balaiCode(), locale);
            case "assigned" ->
                ticket.assignment().assignee() == null
                        ? wording.text(locale, "undo.team")
                        : ticket.assignment().assignee().name();
            case "corrected" -> corrected(data, locale);
            case "merged" -> grouped(data.get("into"));
            case "linked", "unlinked" -> grouped(data.get("number"));
            case "tagged", "untagged" -> Objects.toString(data.get("tag"), "");
            case "resolved", "cancelled" ->
                wording.textOr(
                        locale,
                        "outcome." + ticket.status().outcome(),
                        Objects.toString(ticket.status().outcome(), ""));
            default -> "";
        };
    }

    private String corrected(Map<String, Object> data, Locale locale) {
        if (data.containsKey("category")) {
            return wording.category(String.valueOf(data.get("category")), locale);
        }
        if (data.containsKey("place")) {
            var place = Objects.toString(data.get("place"), "");
            return wording.place(place.isEmpty() ? null : place, locale);
        }
        if (data.containsKey("urgency")) {
            return wording.text(locale, "urgency." + data.get("urgency"));
        }
        return data.containsKey("kind") ? wording.text(locale, "kind." + data.get("kind")) : "";
    }

    private static String grouped(@org.jspecify.annotations.Nullable Object number) {
        return TicketNumber.parse(String.valueOf(number))
                .map(TicketNumber::grouped)
                .orElse("");
    }
}
