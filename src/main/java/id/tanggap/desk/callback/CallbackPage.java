package id.tanggap.desk.callback;

import id.tanggap.desk.phone.CallerCard;
import id.tanggap.desk.wording.TimeLeftFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of an owed callback, in the viewer's language.
///
/// @param step the next step: `call` (not claimed by the viewer), `result` (claimed), `none` (settled)
/// @param callable from when the caller may be called, because of quiet hours; null if now
/// @param form id of the call whose form is filled in when somebody is reached
record CallbackPage(
        long id,
        String title,
        boolean urgent,
        String state,
        String stateText,
        TimeLeftFormatter.@Nullable TimeLeft clock,
        String dueText,
        String why,
        String attempts,
        String giveUp,
        @Nullable String heldBy,
        @Nullable String callable,
        @Nullable String place,
        String step,
        @Nullable Long form,
        @Nullable String ticket,
        @Nullable String ticketText,
        List<Wish> wishes,
        CallerCard caller,
        List<Line> history) {

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
