package id.tanggap.ticket;

import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A ticket as it was before an entry of its timeline, replayed from all earlier entries.
record Before(Map<String, Object> facts) {

    static Before of(List<TicketDetail.Event> events, TicketDetail.Event event) {
        return new Before(TicketReplay.of(events.subList(0, event.n() - 1)).facts());
    }

    State state() {
        return State.of(text("state"));
    }

    @Nullable
    Long team() {
        return number("team");
    }

    @Nullable
    Long assignee() {
        return number("assignee");
    }

    TicketRow.Assignment assignment() {
        return new TicketRow.Assignment(orNull("balai"), text("chosen").equals("true"), team(), assignee());
    }

    TicketRow.HandOverHistory handOverHistory() {
        return new TicketRow.HandOverHistory(
                count("handOvers"),
                count("declines"),
                Arrays.stream(text("declinedBy").split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                text("alarm").equals("true"));
    }

    /// @param now the values to use for facts that no entry names: the first version's entries did not name all
    TicketRow.About about(TicketRow now) {
        var about = now.about();
        return new TicketRow.About(
                text("category").isEmpty() ? about.category() : text("category"),
                text("kind").isEmpty() ? about.kind() : Kind.of(text("kind")),
                text("supervision").isEmpty() ? about.supervision() : Boolean.parseBoolean(text("supervision")),
                text("urgency").isEmpty() ? about.urgency() : Urgency.of(text("urgency")),
                orNull("place"),
                about.confidential());
    }

    private int count(String fact) {
        var text = text(fact);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private @Nullable Long number(String fact) {
        var text = text(fact);
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private @Nullable String orNull(String fact) {
        var text = text(fact);
        return text.isEmpty() ? null : text;
    }

    private String text(String fact) {
        return Objects.toString(facts.get(fact), "");
    }
}
