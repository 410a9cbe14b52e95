package id.tanggap.phone.callback;

import java.util.Locale;

/// What can happen to a callback.
public enum CallbackEventKind {
    /// A call was missed.
    OPENED,
    /// Another call of the same number was missed.
    CALLED_AGAIN,
    /// A citizen asked to be called.
    ASKED,
    CLAIMED,
    RELEASED,
    ATTEMPT,
    /// The second record of an attempt that is in the list already.
    NOTE,
    SETTLED,
    UNREACHABLE,
    WITHDRAWN,
    REOPENED;

    /// The stable code: `opened`, `called-again`, `asked` …
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CallbackEventKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
