package id.tanggap.desk.ticket;

import id.tanggap.desk.queue.QueueRow;
import id.tanggap.desk.timeline.TimelineEntry;
import id.tanggap.web.wording.TimeLeftFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ticket as the desk shows it, in the viewer's language.
///
/// @param answerable whether the citizen can be reached
record TicketPage(
        String number,
        String grouped,
        String subject,
        Label urgency,
        Label state,
        boolean answerable,
        KeyFacts facts,
        List<TimelineEntry> entries,
        Reporter reporter,
        Details details) {

    TicketPage {
        entries = List.copyOf(entries);
    }

    /// A code, and the same as text.
    record Label(String code, String text) {}

    /// The four key facts at the top.
    record KeyFacts(Answer what, Answer where, Answer when, Answer who) {}

    /// What the sidebar shows of the ticket itself.
    ///
    /// @param received when it was received
    /// @param supervision abuse of office or corruption
    record Details(
            String channelText,
            String kindText,
            String received,
            boolean supervision,
            boolean exercise,
            List<Clock> clocks) {

        Details {
            clocks = List.copyOf(clocks);
        }
    }

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
    /// @param others other tickets of this reporter
    record Reporter(
            @Nullable String name,
            @Nullable String contact,
            boolean masked,
            List<Point> points,
            List<QueueRow> others) {}

    /// Another way to reach the reporter.
    ///
    /// @param icon a name in the icon sprite
    record Point(String icon, String text) {}
}
