package id.tanggap.ticket.suggestion;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A suggestion on which nobody has decided yet. It is read from the timeline alone.
///
/// @param entry number of the timeline entry that makes it
/// @param other the ticket to link to; empty for the other kinds
/// @param said what the citizen's message says: `done`, `not-yet` or `wrote`; empty for a link
public record Suggestion(int entry, Kind kind, Optional<TicketNumber> other, String said) {

    /// What is suggested.
    public enum Kind {
        LINK,
        CONFIRM,
        REOPEN
    }

    private static final String ENTRY = "suggestion";
    private static final Set<String> OUTDATES_ACTS = Set.of("resolved", "cancelled", "reopened", "merged", "unmerged");
    private static final Set<String> LINKS = Set.of("linked", "merged");

    /// Oldest first: all links, and the last act, because a later message replaces what an earlier one says.
    ///
    /// @param events of the ticket, in order
    public static List<Suggestion> pending(List<TicketDetail.Event> events, TicketState state) {
        var decided = events.stream()
                .map(event -> text(event, ENTRY))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toSet());
        var open = events.stream()
                .filter(event -> !decided.contains(Integer.toString(event.n())))
                .toList();
        return Stream.concat(links(open), act(open, state).stream()).toList();
    }

    private static Stream<Suggestion> links(List<TicketDetail.Event> events) {
        var linked = events.stream()
                .filter(event -> LINKS.contains(event.kind()))
                .flatMap(event -> Stream.of(text(event, "number"), text(event, "into")))
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> event.kind().equals("link-suggested"))
                .flatMap(event -> TicketNumber.parse(text(event, "number")).stream()
                        .filter(number -> !linked.contains(number.digits()))
                        .map(number -> new Suggestion(event.n(), Kind.LINK, Optional.of(number), "")));
    }

    private static Optional<Suggestion> act(List<TicketDetail.Event> events, TicketState state) {
        return events.reversed().stream()
                .filter(event -> event.kind().equals("act-suggested") || OUTDATES_ACTS.contains(event.kind()))
                .findFirst()
                .filter(event -> event.kind().equals("act-suggested"))
                .map(event -> new Suggestion(event.n(), kind(event), Optional.empty(), text(event, "said")))
                .filter(suggestion -> suggestion.fits(state));
    }

    private static Kind kind(TicketDetail.Event event) {
        return text(event, "act").equals("confirm") ? Kind.CONFIRM : Kind.REOPEN;
    }

    private boolean fits(TicketState state) {
        return switch (kind) {
            case LINK -> true;
            case CONFIRM -> state == TicketState.RESOLVED;
            case REOPEN -> !state.isOpen();
        };
    }

    private static String text(TicketDetail.Event event, String key) {
        return Objects.toString(event.data().get(key), "");
    }
}
