package id.tanggap.hazard.cap;

import id.tanggap.hazard.cap.message.CapAlert;
import java.util.List;

/// The messages of a sender about one event: an alert with what updates and cancels it.
///
/// @param current the message that holds now, in all its languages
/// @param messages all, earliest first
/// @param cancelled whether the current message is a Cancel
public record CapChain(CapAlert current, List<CapAlert> messages, boolean cancelled) {

    public CapChain {
        messages = List.copyOf(messages);
    }
}
