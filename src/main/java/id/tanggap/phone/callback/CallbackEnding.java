package id.tanggap.phone.callback;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a callback ended.
public enum CallbackEnding {
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

    /// The stable code: `reached`, `called-again`, `wrote`, `by-agent`, `answered-after-all`, `unreachable`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CallbackEnding of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static @Nullable CallbackEnding orNull(@Nullable String code) {
        return code == null ? null : of(code);
    }
}
