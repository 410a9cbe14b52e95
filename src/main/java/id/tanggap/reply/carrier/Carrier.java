package id.tanggap.reply.carrier;

import id.tanggap.reporter.ContactPoint;
import java.util.Optional;

/// Takes messages out on one channel instance. Implemented by the channels; called outside any transaction.
public interface Carrier {

    /// Name of the channel's file in `channels/`, for example `email-pengaduan`.
    String channelName();

    /// Kind of the channel: `email`, `sms`, `whatsapp`.
    String channel();

    /// The domain that Message-IDs of this channel end with (RFC 5322 section 3.6.4). Texts have no such id outside;
    /// ours is only a name by which we know them.
    default String domain() {
        return channelName() + ".invalid";
    }

    /// The kind of contact point this channel reaches.
    default ContactPoint.Kind reaches() {
        return channel().equals("email") ? ContactPoint.Kind.EMAIL : ContactPoint.Kind.PHONE;
    }

    /// The terms for texts; empty for channels that carry letters.
    default Optional<TextTerms> text() {
        return Optional.empty();
    }

    /// Whether this node can hand messages over. False where only one node has the connection, and it is another one:
    /// messages wait for that node and are not claimed here.
    default boolean carriesHere() {
        return true;
    }

    /// Hands one message to the outside. May be asked again for the same message after a crash: the message then has
    /// the same Message-ID, so that a citizen's program can tell.
    ///
    /// @return never throws for what the outside does; that is `Later` or `Refused`
    CarrierResult carry(OutboundMessage message);
}
