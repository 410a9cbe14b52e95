package id.tanggap.phone.callback;

import id.tanggap.platform.code.Coded;

/// What can happen to a callback.
public enum CallbackEventKind implements Coded {
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

    public static CallbackEventKind of(String code) {
        return Coded.of(CallbackEventKind.class, code);
    }
}
