package id.tanggap.phone.callback;

import org.springframework.stereotype.Component;

/// Ends callbacks: writes the row and its last event. Runs in the transaction of its caller, which holds the lock on
/// the callback.
@Component
record CallbackCloser(LockedCallbacks callbacks, CallbackEvents events) {

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
