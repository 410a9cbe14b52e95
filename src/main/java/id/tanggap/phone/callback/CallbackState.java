package id.tanggap.phone.callback;

import id.tanggap.platform.code.Coded;

/// The state of a callback.
public enum CallbackState implements Coded {
    /// The citizen still has to be called.
    OWED,
    /// We had contact with the citizen, or an agent settled it in another way.
    SETTLED,
    /// All attempts failed.
    UNREACHABLE,
    /// There is no reason to call any more.
    WITHDRAWN;

    public static CallbackState of(String code) {
        return Coded.of(CallbackState.class, code);
    }
}
