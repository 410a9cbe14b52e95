package id.tanggap.desk.call;

import id.tanggap.desk.phone.CallerCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a call: its form while it has to be filled in, its result afterwards.
///
/// @param step `form` (a ticket can be made of it), `take` (a form without an agent), `done` (a ticket was made),
///             `linked`, `nothing`
/// @param callback id of the callback that the call led to, null if there is none
/// @param suggestions open tickets that the call may be about
record CallPage(
        long id,
        Heading heading,
        String step,
        Result result,
        @Nullable Long callback,
        CallerCard caller,
        List<CallerCard.Ticket> suggestions,
        @Nullable Form form,
        @Nullable Done done,
        History history) {

    /// The top of the page.
    record Heading(String title, String icon, String outcomeText, String story, String time, boolean urgent) {}

    /// What became of the call.
    ///
    /// @param decidedBy who decided it, null if the program did
    /// @param undoable whether a person decided it, so that it can be undone
    record Result(String text, @Nullable String decidedBy, boolean undoable) {}

    /// What the PBX recorded of the call.
    record History(List<Recording> recordings, List<Leg> legs) {}

    /// The form as it was last saved.
    ///
    /// @param saved "Tersimpan 14.02", or null if nobody wrote yet
    record Form(
            String text,
            String category,
            String urgency,
            Place place,
            Reporter reporter,
            long version,
            @Nullable String saved) {}

    /// Where it happened.
    ///
    /// @param code of the area, empty if none is chosen
    record Place(String code, String text, String address) {}

    /// Who reports it.
    record Reporter(String name, String phone, String email, boolean confidential) {}

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
