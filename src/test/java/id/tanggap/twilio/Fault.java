package id.tanggap.twilio;

import org.jspecify.annotations.Nullable;

/// What goes wrong with one request to the API, on demand.
///
/// @param status of the answer; 0 breaks the connection without one
/// @param code of Twilio's error, 0 for none
/// @param retryAfter seconds in the `Retry-After` header, null for none
/// @param done whether the request is carried out all the same and only its answer is lost
public record Fault(
        int status, int code, String message, @Nullable Integer retryAfter, boolean done) {

    public static Fault slowDown(@Nullable Integer retryAfter) {
        return new Fault(429, 20429, "Too Many Requests", retryAfter, false);
    }

    public static Fault error(int status, int code, String message) {
        return new Fault(status, code, message, null, false);
    }

    /// Twilio's own trouble; nothing was sent.
    public static Fault broken() {
        return new Fault(503, 20503, "Service Unavailable", null, false);
    }

    /// The message is on its way, and the one who asked never hears of it.
    public static Fault answerLost() {
        return new Fault(0, 0, "", null, true);
    }
}
