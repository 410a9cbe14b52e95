package id.tanggap.desk.ticket;

import id.tanggap.desk.queue.QueueRow;
import id.tanggap.desk.timeline.TimelineEntry;
import id.tanggap.desk.wording.TimeLeftFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ticket as the desk shows it, in the viewer's language.
///
/// @param primary the next step: `accept`, `close` or null
/// @param answerable whether the citizen can be reached
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

    /// One of the four key facts.
    ///
    /// @param more the small text below; `why` the sentences behind "kenapa?"
    record Answer(
            String text, String more, String tone, long due, long warnAt, List<String> why, List<Option> options) {}

    /// An alternative that was considered, with a share of 0 to 100 for its bar.
    record Option(String text, String figure, int share) {}

    /// A service-level clock with its progress bar.
    record Clock(String name, TimeLeftFormatter.TimeLeft said, String dueText, String why, int share) {}

    /// Who reported it.
    ///
    /// @param contact masked unless it was disclosed
    record Reporter(@Nullable String name, @Nullable String contact, boolean masked, List<Point> points) {}

    /// Another way to reach the reporter.
    ///
    /// @param icon a name in the icon sprite
    record Point(String icon, String text) {}
}
