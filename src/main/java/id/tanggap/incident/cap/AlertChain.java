package id.tanggap.incident.cap;

import id.tanggap.incident.IncidentLogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which messages the changes of an incident make: an Alert when it is opened or confirmed, an Update for each change
/// of what an alert says, a Cancel when it is closed; a new Alert when it is opened again.
///
/// A message is sent at the moment of its change, so that reading it twice gives the same message.
final class AlertChain {

    /// Fields of the incident that an alert speaks of.
    private static final Set<String> SPOKEN =
            Set.of("name", "type", "phase", "urgency", "started", "declaration", "exercise", "places", "area");

    private final List<Message> chain = new ArrayList<>();
    private int messages;
    private boolean open;

    private AlertChain() {}

    /// @param number counts the messages of the incident from 1
    /// @param msgType Alert, Update or Cancel
    record Message(int number, String msgType, Instant sent) {}

    /// The newest message, and the earlier ones that it updates or cancels, oldest first.
    record Newest(Message message, List<Message> earlier) {
        Newest {
            earlier = List.copyOf(earlier);
        }
    }

    /// @param log oldest first
    /// @return empty for an incident that was never opened
    static Optional<Newest> of(List<IncidentLogEntry> log) {
        var chain = new AlertChain();
        log.forEach(chain::read);
        return chain.chain.isEmpty()
                ? Optional.empty()
                : Optional.of(new Newest(chain.chain.getLast(), chain.chain.subList(0, chain.chain.size() - 1)));
    }

    private void read(IncidentLogEntry entry) {
        switch (entry.kind()) {
            case OPENED, CONFIRMED, REOPENED -> begin(entry);
            case EDITED -> update(entry);
            case CLOSED -> end(entry);
            default -> {
                // what is no change of the incident changes no alert
            }
        }
    }

    private void begin(IncidentLogEntry entry) {
        open = true;
        chain.clear();
        add("Alert", entry);
    }

    private void update(IncidentLogEntry entry) {
        if (open && entry.data().keySet().stream().anyMatch(SPOKEN::contains)) {
            add("Update", entry);
        }
    }

    private void end(IncidentLogEntry entry) {
        open = false;
        add("Cancel", entry);
    }

    private void add(String msgType, IncidentLogEntry entry) {
        messages++;
        chain.add(new Message(messages, msgType, entry.at()));
    }
}
