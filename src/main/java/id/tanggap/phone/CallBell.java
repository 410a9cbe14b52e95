package id.tanggap.phone;

import org.springframework.stereotype.Component;

/// Tells open desks that a call rings, goes on or ends, on this node and all others (LISTEN and NOTIFY). A ring is
/// only a hint: listeners ask `Calls` what is true.
@Component
public class CallBell {

    /// @return close it to stop listening
    public AutoCloseable onRing(Listener listener) {
        throw new UnsupportedOperationException("being built: " + listener);
    }

    /// Told that a call changed, or a callback (`callId` 0).
    public interface Listener {
        void changed(long callId);
    }
}
