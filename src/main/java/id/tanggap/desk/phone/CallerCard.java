package id.tanggap.desk.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is on the line, in the viewer's words: the same on the panel, the call form and the callback.
///
/// @param number masked unless it was asked for
/// @param dial for a `tel:` link; null while masked, and for hidden and internal callers
/// @param known whether the number belongs to a citizen we know
record CallerCard(
        @Nullable String name,
        String number,
        boolean masked,
        @Nullable String dial,
        boolean known,
        boolean shared,
        boolean shareable,
        List<Ticket> tickets,
        List<PhoneRow> calls) {

    /// An open ticket of theirs, and what was done about it last.
    ///
    /// @param last "Diterima oleh Dewi, 24 Nov 09.12"
    record Ticket(String number, String grouped, String subject, String state, boolean open, String last) {}
}
