package id.tanggap.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ticket as the desk shows it, in the viewer's words.
///
/// @param primary the one next step: `accept`, `close` or null
/// @param answerable whether there is a road to the citizen
public record TicketPage(
        String number,
        String grouped,
        String subject,
        String urgency,
        String urgencyText,
        String stateCode,
        String stateText,
        @Nullable String primary,
        boolean answerable,
        String channelText,
        Answer what,
        Answer where,
        Answer when,
        Answer who,
        List<TimelineEntry> entries,
        List<Clock> clocks,
        Reporter reporter,
        List<QueueRow> others,
        String received,
        boolean supervision,
        String kindText) {

    /// One of the four answers.
    ///
    /// @param more the quiet line below; `why` the sentences behind "kenapa?"
    record Answer(
            String text, String more, String tone, long due, long warnAt, List<String> why, List<Option> options) {}

    /// Something else that was considered, with a share of 0 to 100 for its bar.
    record Option(String text, String figure, int share) {}

    /// A promise with its bar.
    record Clock(String name, ClockWords.Said said, String dueText, String why, int share) {}

    /// Who reported it.
    ///
    /// @param contact masked unless it was asked for
    record Reporter(@Nullable String name, @Nullable String contact, boolean masked, List<Point> points) {}

    /// Another way to reach the reporter.
    ///
    /// @param icon a name in the sprite
    record Point(String icon, String text) {}
}
