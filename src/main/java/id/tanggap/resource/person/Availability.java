package id.tanggap.resource.person;

import id.tanggap.platform.code.Coded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a person can be sent.
///
/// @param until when the state ends by itself; null if nobody said so
/// @param assignment where they are or what they do; null for nothing in particular
public record Availability(
        State state, @Nullable Instant until, @Nullable String assignment) {

    public static final Availability UNKNOWN = new Availability(State.RESTING, null, null);

    /// The codes are in the database.
    public enum State implements Coded {
        ON_DUTY,
        /// Off duty and at home: can be called.
        RESTING,
        /// On leave, ill or elsewhere: cannot be called.
        AWAY,
        /// On a mission already.
        SENT;

        /// Whether somebody in this state could go.
        public boolean isReady() {
            return this == ON_DUTY || this == RESTING;
        }

        /// @throws IllegalArgumentException if no state has this code
        public static State of(String code) {
            return Coded.find(values(), code)
                    .orElseThrow(() -> new IllegalArgumentException("No availability has the code '" + code + "'"));
        }
    }
}
