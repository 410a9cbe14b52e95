package id.tanggap.phone.callback;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The end of a callback, as it is about to be stored.
///
/// @param by name of the person, or `system`
/// @param callId the call that ended it; null for none
/// @param data what else the event says
record CallbackEnd(
        CallbackState state,
        CallbackEnding how,
        String by,
        @Nullable Long callId,
        Map<String, Object> data,
        Instant at) {

    CallbackEnd {
        if (state == CallbackState.OWED) {
            throw new IllegalArgumentException("An open callback has no end");
        }
        data = Map.copyOf(data);
    }

    static CallbackEnd settled(CallbackEnding how, String by, @Nullable Long callId, Instant at) {
        return new CallbackEnd(CallbackState.SETTLED, how, by, callId, Map.of(), at);
    }

    CallbackEnd with(Map<String, Object> more) {
        return new CallbackEnd(state, how, by, callId, more, at);
    }

    CallbackEventKind event() {
        return switch (state) {
            case SETTLED -> CallbackEventKind.SETTLED;
            case UNREACHABLE -> CallbackEventKind.UNREACHABLE;
            case WITHDRAWN -> CallbackEventKind.WITHDRAWN;
            case OWED -> throw new IllegalStateException("An open callback has no end");
        };
    }
}
