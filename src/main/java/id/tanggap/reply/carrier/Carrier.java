package id.tanggap.reply.carrier;

import id.tanggap.reporter.ContactPoint;
import java.util.Optional;

/// Sends messages through one channel. Implemented by the channels; called outside any transaction.
public interface Carrier {

    /// Name of the channel's file in `channels/`, for example `email-pengaduan`.
    String channelName();

    /// Kind of the channel: `email`, `sms`, `whatsapp`.
    String channel();

    /// The domain of this channel's Message-IDs (RFC 5322 section 3.6.4). Texts have no such id outside this program;
    /// there it only identifies them for us.
    default String domain() {
        return channelName() + ".invalid";
    }

    /// The kind of contact point this channel reaches.
    default ContactPoint.Kind reaches() {
        return channel().equals("email") ? ContactPoint.Kind.EMAIL : ContactPoint.Kind.PHONE;
    }

    /// The terms for texts; empty for e-mail.
    default Optional<TextTerms> text() {
        return Optional.empty();
    }

    /// Whether this node can send now. False where another node has the only connection: messages wait for that node
    /// and are not claimed here.
    default boolean carriesHere() {
        return true;
    }

    /// Sends one message. May be called again for the same message after a crash: the message then has the same
    /// Message-ID, so that a citizen's mail program can recognise it.
    ///
    /// @return never throws for failures outside this program; these are `Later` or `Refused`
    CarrierResult carry(OutboundMessage message);
}
