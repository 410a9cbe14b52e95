package id.tanggap.incident.update;

import java.util.List;

/// What became of an update.
///
/// @param parts one for each channel and state that occurs
public record UpdateProgress(List<Part> parts) {

    public UpdateProgress {
        parts = List.copyOf(parts);
    }

    /// @param channel `email`, `sms`, `whatsapp`; empty while it is not known
    /// @param state `waiting`: not yet in the outbox; `unreachable`; `failed`; or a state of the outbox: `queued`,
    ///     `sending`, `sent`, `failed`, `suppressed`
    /// @param reason why it is suppressed or waits in the outbox, as `delivery.reason.*`; empty for none
    public record Part(String channel, String state, String reason, int reporters) {}

    public int total() {
        return parts.stream().mapToInt(Part::reporters).sum();
    }

    /// How many are not waiting for this program any more.
    public int handled() {
        return total() - waiting();
    }

    public int waiting() {
        return of("waiting");
    }

    public int of(String state) {
        return parts.stream()
                .filter(part -> part.state().equals(state))
                .mapToInt(Part::reporters)
                .sum();
    }

    public boolean isFinished() {
        return waiting() == 0;
    }
}
