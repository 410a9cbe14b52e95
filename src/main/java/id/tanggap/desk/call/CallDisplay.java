package id.tanggap.desk.call;

import id.tanggap.phone.call.CallForm;
import org.jspecify.annotations.Nullable;

/// Which call a page shows, and how.
///
/// @param disclosed whether the number is shown in full
/// @param typed what the agent has just typed into the form; null to show what was saved
record CallDisplay(long id, boolean disclosed, @Nullable CallForm typed) {

    /// A call with its number masked and its form as it was saved.
    static CallDisplay of(long id) {
        return new CallDisplay(id, false, null);
    }
}
