package id.tanggap.ticket.timeline;

import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.store.TicketRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A ticket as it was before an entry of its timeline, replayed from all earlier entries.
public record TicketSnapshot(Map<String, Object> facts) {

    public static TicketSnapshot of(List<TicketDetail.Event> events, TicketDetail.Event event) {
        return new TicketSnapshot(
                TimelineReplay.of(events.subList(0, event.n() - 1)).facts());
    }

    public TicketState state() {
        return TicketState.of(text("state"));
    }

    /// Empty if no entry names it: the first version's entries did not name all.
    public Optional<Urgency> urgency() {
        return Optional.of(text("urgency")).filter(code -> !code.isEmpty()).map(Urgency::of);
    }

    /// Code of the place; empty if none was known.
    public Optional<String> place() {
        return Optional.ofNullable(orNull("place"));
    }

    @Nullable
    public Long team() {
        return number("team");
    }

    @Nullable
    public Long assignee() {
        return number("assignee");
    }

    public TicketRow.Assignment assignment() {
        return new TicketRow.Assignment(orNull("balai"), text("chosen").equals("true"), team(), assignee());
    }

    public TicketRow.HandOverHistory handOverHistory() {
        return new TicketRow.HandOverHistory(
                count("handOvers"),
                count("declines"),
                Arrays.stream(text("declinedBy").split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                text("alarm").equals("true"));
    }

    /// @param now the values to use for facts that no entry names: the first version's entries did not name all
    public TicketRow.About about(TicketRow now) {
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
