package id.tanggap.phone.callback;

import java.util.Locale;

/// The state of a callback.
public enum CallbackState {
    /// The citizen still has to be called.
    OWED,
    /// We had contact with the citizen, or an agent settled it in another way.
    SETTLED,
    /// All attempts failed.
    UNREACHABLE,
    /// There is no reason to call any more.
    WITHDRAWN;

    /// The stable code: `owed`, `settled`, `unreachable`, `withdrawn`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CallbackState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
