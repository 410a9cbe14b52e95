package id.tanggap.desk.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a caller, in the viewer's language: the same in the ringing panel, the call form and the callback.
///
/// @param number masked unless it was disclosed
/// @param dial for a `tel:` link; null while masked, and for hidden and internal callers
/// @param known whether the number belongs to a citizen with a record
public record CallerCard(
        @Nullable String name,
        String number,
        boolean masked,
        @Nullable String dial,
        boolean known,
        boolean shared,
        boolean shareable,
        List<Ticket> tickets,
        List<PhoneRow> calls) {

    /// A ticket of the caller, and what staff did last on it.
    ///
    /// @param last "Diterima oleh Dewi, 24 Nov 09.12"
    public record Ticket(String number, String grouped, String subject, String state, boolean open, String last) {}
}
