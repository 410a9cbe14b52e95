package id.tanggap.phone.callback;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// We had contact with a citizen about a ticket: their open callbacks are settled by it.
///
/// @param by name of the agent, or `system`
/// @param callId the call; null if the citizen wrote
/// @param data what the callback's event says about it
public record CitizenContact(
        CallbackEnding how, String by, @Nullable Long callId, long ticketId, Map<String, Object> data, Instant at) {

    CallbackEnd end() {
        return CallbackEnd.settled(how, by, callId, at).with(data);
    }
}
