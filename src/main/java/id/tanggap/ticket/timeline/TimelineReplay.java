package id.tanggap.ticket.timeline;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.workflow.ActorRole;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Replays a timeline from its first entry: what the ticket must be, and every change that the transition table does
/// not allow.
///
/// Entries of the program's first version did not name the new state; it follows from their kind.
///
/// @param facts each as in the last entry that named it
/// @param illegal one line for each transition that was not allowed
record TimelineReplay(Map<String, Object> facts, List<String> illegal) {

    private static final Set<String> FACTS =
            Set.of(("state resume outcome category kind supervision urgency confidential place balai chosen "
                            + "team assignee handOvers declines declinedBy alarm main incident")
                    .split(" "));

    static TimelineReplay of(List<TicketDetail.Event> events) {
        var facts = new LinkedHashMap<String, Object>();
        var illegal = new ArrayList<String>();
        var expected = 1;
        for (var event : events) {
            if (event.n() != expected++) {
                illegal.add("entry " + (expected - 1) + " is missing");
            }
            play(event, facts, illegal);
        }
        return new TimelineReplay(facts, List.copyOf(illegal));
    }

    private static void play(TicketDetail.Event event, Map<String, Object> facts, List<String> illegal) {
        var before = facts.get("state");
        event.data().forEach((key, value) -> {
            if (FACTS.contains(key)) {
                facts.put(key, value);
            }
        });
        var told = event.data().containsKey("state") ? event.data().get("state") : implied(event, facts);
        var after = told == null ? before : told;
        if (after != null) {
            facts.put("state", after);
        }
        if (before != null && !Objects.equals(before, after) && event.data().containsKey("party")) {
            judge(event, String.valueOf(before), String.valueOf(after), illegal);
        }
    }

    private static void judge(TicketDetail.Event event, String before, String after, List<String> illegal) {
        var party = ActorRole.of(String.valueOf(event.data().get("party")));
        var allowed = TimelineEntryKind.of(event.kind())
                .flatMap(TicketTransition::of)
                .filter(move -> move.allows(TicketState.of(before), TicketState.of(after), party))
                .isPresent();
        if (!allowed) {
            illegal.add("entry %d: %s by %s from %s to %s".formatted(event.n(), event.kind(), party, before, after));
        }
    }

    private static @Nullable Object implied(TicketDetail.Event event, Map<String, Object> facts) {
        if (event.data().containsKey("party")) {
            return null;
        }
        var kind = TimelineEntryKind.of(event.kind());
        if (kind.filter(TimelineEntryKind.REOPENED::equals).isPresent()) {
            facts.put("outcome", "");
        }
        return kind.flatMap(known -> implied(known, facts))
                .map(TicketState::code)
                .orElse(null);
    }

    private static Optional<TicketState> implied(TimelineEntryKind kind, Map<String, Object> facts) {
        return switch (kind) {
            case OPENED, HELD -> Optional.of(TicketState.NEW);
            case ROUTED -> Optional.of(TicketState.HANDED_OVER);
            case ACCEPTED -> Optional.of(TicketState.ACCEPTED);
            case CLOSED -> Optional.of(TicketState.CLOSED);
            case REOPENED ->
                Optional.of(
                        Objects.toString(facts.get("balai"), "").isEmpty() ? TicketState.NEW : TicketState.HANDED_OVER);
            default -> Optional.empty();
        };
    }

    /// Differences between the timeline and the stored row; empty if they agree. Facts that no entry names are not
    /// compared.
    List<String> differencesFrom(TicketRow stored) {
        var differences = new ArrayList<String>();
        stored.facts().forEach((key, value) -> {
            var played = facts.get(key);
            if (played != null && !played.toString().equals(value.toString())) {
                differences.add("%s is %s, its timeline says %s".formatted(key, value, played));
            }
            if (played == null && facts.containsKey("supervision") && !isBlank(value)) {
                differences.add("%s is %s, its timeline does not say so".formatted(key, value));
            }
        });
        return differences;
    }

    /// The value of a fact before any entry names it.
    private static boolean isBlank(Object value) {
        return value.equals("") || value.equals(false) || value.equals(0);
    }
}
