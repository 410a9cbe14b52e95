package id.tanggap.queue;

import id.tanggap.ticket.TicketState;
import java.util.List;

/// Which states tickets of a queue have.
///
/// @param states empty: all open states
/// @param any open and ended ones; then `states` is empty
public record StateFilter(List<TicketState> states, boolean any) {

    public static final StateFilter OPEN = new StateFilter(List.of(), false);
    public static final StateFilter ANY = new StateFilter(List.of(), true);

    public StateFilter {
        states = List.copyOf(states);
        if (any && !states.isEmpty()) {
            throw new IllegalArgumentException("Any state, and only some of them");
        }
    }

    /// @param states empty: all open states
    public static StateFilter of(List<TicketState> states) {
        return new StateFilter(states, false);
    }
}
