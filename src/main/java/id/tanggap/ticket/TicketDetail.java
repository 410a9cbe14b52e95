package id.tanggap.ticket;

import id.tanggap.platform.privacy.MaskedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A ticket with everything that belongs to it.
///
/// @param messages in the order of arrival
/// @param events in the order they happened
public record TicketDetail(
        TicketSummary summary,
        TriageExplanation understanding,
        RoutingExplanation routing,
        List<Message> messages,
        List<Event> events,
        List<ClockView> clocks) {

    public TicketDetail {
        messages = List.copyOf(messages);
        events = List.copyOf(events);
        clocks = List.copyOf(clocks);
    }

    public record Message(
            long id,
            MessageDirection direction,
            String channel,
            @Nullable String author,
            Origin origin,
            Words words,
            Instant at,
            List<File> files) {

        public boolean automatic() {
            return origin.automatic();
        }

        public String text() {
            return words.text().text();
        }

        /// With the quoted conversation; null if it is the same as `text`.
        public @Nullable String fullText() {
            var full = words.full();
            return full == null ? null : full.text();
        }
    }

    /// What a message says, with the numbers of people masked.
    ///
    /// @param full with the quoted conversation; null if it is the same as `text`
    public record Words(MaskedText text, @Nullable MaskedText full) {

        /// @param openable false if this viewer may not even ask for a number: its place is not told then
        public static Words of(String text, @Nullable String full, boolean openable) {
            return new Words(masked(text, openable), full == null ? null : masked(full, openable));
        }

        private static MaskedText masked(String text, boolean openable) {
            var masked = MaskedText.of(text);
            return openable ? masked : masked.closed();
        }

        public boolean hidesNumbers() {
            return !text.hidden().isEmpty() || (full != null && !full.hidden().isEmpty());
        }
    }

    /// What is known of a message's sender.
    ///
    /// @param automatic a machine wrote it, or the program
    /// @param event what the program wrote about, such as `acknowledged`; null for other messages
    /// @param proof of a citizen's message; null if nothing is known
    /// @param replyTo other addresses where a mail asks for answers; null if there are none, or they are hidden
    public record Origin(
            boolean automatic,
            @Nullable String event,
            @Nullable SenderProof proof,
            @Nullable String replyTo) {}

    /// A file of a message.
    ///
    /// @param sha256 hexadecimal
    public record File(
            long id, long messageId, String name, String contentType, long size, String sha256, boolean inline) {}

    /// @param kind as stored: the code of a `TimelineEntryKind`, or one that another version of the program wrote
    /// @param actor a name, `citizen` or `system`
    /// @param data values that the text mentions, who did it from where, and each fact of the ticket that changed
    public record Event(int n, String kind, String actor, Map<String, Object> data, Instant at) {

        /// False for a kind that this version does not know.
        public boolean isOneOf(Set<TimelineEntryKind> kinds) {
            return TimelineEntryKind.of(kind).filter(kinds::contains).isPresent();
        }
    }
}
