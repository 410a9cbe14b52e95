package id.tanggap.phone.callback;

import id.tanggap.platform.code.Coded;
import org.jspecify.annotations.Nullable;

/// How a callback ended.
public enum CallbackEnding implements Coded {
    /// We called and reached the citizen.
    REACHED,
    /// The citizen called again and was answered.
    CALLED_AGAIN,
    /// The citizen wrote on another channel.
    WROTE,
    /// An agent decided it.
    BY_AGENT,
    /// A late line of the log showed that the call was answered.
    ANSWERED_AFTER_ALL,
    /// All attempts failed.
    UNREACHABLE;

    public static CallbackEnding of(String code) {
        return Coded.of(CallbackEnding.class, code);
    }

    static @Nullable CallbackEnding orNull(@Nullable String code) {
        return code == null ? null : of(code);
    }
}
