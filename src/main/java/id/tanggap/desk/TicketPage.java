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
        List<Entry> entries,
        List<Clock> clocks,
        Reporter reporter,
        List<QueueRow> others,
        List<CallLine> calls,
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

    /// An entry of the conversation.
    ///
    /// @param kind `in`, `out`, `note` or `event`
    /// @param html of the words, escaped, with evidence marked
    /// @param folded shown as one quiet line until somebody opens it
    /// @param quoted the whole message with its quotations, if it has more than the new words
    record Entry(
            String kind,
            String icon,
            String author,
            String via,
            String html,
            @Nullable String quoted,
            boolean folded,
            List<File> files,
            @Nullable Delivery delivery,
            String time,
            String fullTime) {}

    /// A file of a message.
    record File(long id, String name, String size) {}

    /// How far an answer has come.
    record Delivery(String state, String text) {}

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

    /// A telephone call that belongs to the ticket, for those who answer calls.
    public record CallLine(String href, String icon, String text, String time, List<Sound> sounds) {}

    /// A recording of a call.
    ///
    /// @param kind `recording` or `voicemail`
    public record Sound(long id, String kind, String name) {}
}
