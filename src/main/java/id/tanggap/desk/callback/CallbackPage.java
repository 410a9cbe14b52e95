package id.tanggap.desk.callback;

import id.tanggap.desk.phone.CallerCard;
import id.tanggap.web.wording.TimeLeftFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of an owed callback, in the viewer's language.
///
/// @param step the next step: `call` (not claimed by the viewer), `result` (claimed), `none` (settled)
/// @param ticket that it belongs to, null if there is none
record CallbackPage(
        long id,
        String title,
        State state,
        Deadlines deadlines,
        Calling calling,
        String step,
        @Nullable TicketLink ticket,
        List<Wish> wishes,
        CallerCard caller,
        List<Line> history) {

    /// How far it has come.
    ///
    /// @param clock null once it is settled
    /// @param heldBy another person who has claimed it, else null
    /// @param urgent the call came in on an emergency line
    record State(
            String text,
            TimeLeftFormatter.@Nullable TimeLeft clock,
            @Nullable String heldBy,
            boolean urgent) {}

    /// Until when it has to be tried.
    ///
    /// @param due of the next attempt
    /// @param why it is due then
    /// @param attempts how many there were, of how many
    /// @param giveUp when it is given up
    record Deadlines(String due, String why, String attempts, String giveUp) {}

    /// What to know before calling.
    ///
    /// @param from when the caller may be called, because of quiet hours; null if now
    /// @param place where the caller probably is, null if unknown
    record Calling(@Nullable String from, @Nullable String place) {}

    record TicketLink(String number, String grouped) {}

    /// A request for the callback: its reason, and from when.
    record Wish(String from, String reason) {}

    /// An event of the callback's history.
    record Line(
            String icon,
            String text,
            @Nullable String note,
            String time,
            String fullTime,
            @Nullable String href) {}
}
