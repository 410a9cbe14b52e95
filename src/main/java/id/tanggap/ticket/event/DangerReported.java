package id.tanggap.ticket.event;

import id.tanggap.reporter.ContactPoint;
import id.tanggap.taxonomy.DangerKind;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.Optional;

/// A citizen's message speaks of a person in danger; published in the transaction in which the message is added.
///
/// @param by where the message came from
/// @param isFirst the message opened the ticket: it is not acknowledged in another way
public record DangerReported(
        long ticketId, TicketNumber number, DangerKind kind, Source by, boolean isFirst, Instant at) {

    /// @param channel kind of the channel: `email`, `api`, `sms`, `whatsapp`
    /// @param channelName as its file in `channels/`
    /// @param sender where the message came from; empty if nobody can be reached there
    public record Source(String channel, String channelName, Optional<ContactPoint> sender) {

        /// Whether this very point wrote it, by a text: a form or a program can name any number.
        public boolean isTextOf(ContactPoint point) {
            return (channel.equals("sms") || channel.equals("whatsapp"))
                    && sender.filter(point::equals).isPresent();
        }
    }
}
