package id.tanggap.desk.phone;

import id.tanggap.desk.ClockWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call we owe, in the viewer's words.
///
/// @param step the one next step: `call` (not claimed by the viewer), `result` (claimed), `none` (settled)
/// @param callable what to know about the caller's quiet hours; null if now is fine
/// @param form id of the call whose form to fill when somebody is reached
record CallbackPage(
        long id,
        String title,
        boolean urgent,
        String state,
        String stateText,
        ClockWords.@Nullable Said clock,
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

    /// Why somebody wants to be called, and from when.
    record Wish(String from, String reason) {}

    /// Something that happened, as a quiet line.
    record Line(
            String icon,
            String text,
            @Nullable String note,
            String time,
            String fullTime,
            @Nullable String href) {}
}
