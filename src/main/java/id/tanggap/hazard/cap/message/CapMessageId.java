package id.tanggap.hazard.cap.message;

import java.util.Optional;

/// What names a message: also how other messages refer to it, `sender,identifier,sent`.
///
/// @param identifier unique among the messages of a sender
public record CapMessageId(String identifier, String sender, CapTime sent) {

    /// Empty if it has not three parts.
    public static Optional<CapMessageId> ofReference(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 3 || parts[0].isBlank() || parts[1].isBlank() || parts[2].isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new CapMessageId(parts[1], parts[0], new CapTime(parts[2])));
    }

    public String reference() {
        return sender + "," + identifier + "," + sent.text();
    }

    /// Whether both name the same message: an identifier is unique among those of its sender, and the same time may be
    /// written with another offset.
    public boolean isSame(CapMessageId other) {
        return identifier.equals(other.identifier) && sender.equals(other.sender);
    }
}
