package id.tanggap.desk.call;

import id.tanggap.desk.phone.CallerCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a call: its form while it has to be filled in, its result afterwards.
///
/// @param step `form` (a ticket can be made of it), `take` (a form without an agent), `done` (a ticket was made),
///             `linked`, `nothing`
/// @param undoable whether a person decided it, so that it can be undone
/// @param suggestions open tickets that the call may be about
record CallPage(
        long id,
        String title,
        String icon,
        String outcomeText,
        String story,
        String time,
        boolean urgent,
        String step,
        String became,
        @Nullable String decidedBy,
        boolean undoable,
        @Nullable Long callback,
        CallerCard caller,
        List<CallerCard.Ticket> suggestions,
        @Nullable Form form,
        @Nullable Done done,
        List<Recording> recordings,
        List<Leg> legs) {

    /// The form as it was last saved.
    ///
    /// @param saved "Tersimpan 14.02", or null if nobody wrote yet
    record Form(
            String text,
            String category,
            String urgency,
            String place,
            String placeText,
            String address,
            String name,
            String phone,
            String email,
            boolean confidential,
            long version,
            @Nullable String saved) {}

    /// The ticket that was made.
    ///
    /// @param open whether the viewer may open it
    record Done(
            String number,
            String grouped,
            List<SpokenTicketNumber.Group> aloud,
            String subject,
            String routed,
            String heard,
            boolean open) {}

    /// @param kind `recording` or `voicemail`
    record Recording(long id, String kind, String name, String size, String until) {}

    /// A leg of the call: one extension or queue that it reached.
    record Leg(String text, String time) {}
}
