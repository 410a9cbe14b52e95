package id.tanggap.phone.callback;

import org.springframework.stereotype.Component;

/// Ends callbacks: writes the row and its last event. Runs in the transaction of its caller, which holds the lock on
/// the callback.
@Component
class CallbackCloser {

    private final LockedCallbacks callbacks;
    private final CallbackEvents events;

    CallbackCloser(LockedCallbacks callbacks, CallbackEvents events) {
        this.callbacks = callbacks;
        this.events = events;
    }

    void end(long id, CallbackEnd end) {
        callbacks.end(id, end, 0);
        events.append(id, CallbackEvents.NewEvent.of(end));
    }

    /// The attempt that ended it is counted.
    void endByAttempt(long id, CallbackEnd end) {
        callbacks.end(id, end, 1);
        events.append(id, CallbackEvents.NewEvent.of(end));
    }
}
