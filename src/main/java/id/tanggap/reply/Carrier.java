package id.tanggap.reply;

/// Takes messages out on one channel instance. Implemented by the channels; called outside any transaction.
public interface Carrier {

    /// Name of the channel's file in `channels/`, for example `email-pengaduan`.
    String channelName();

    /// Kind of the channel: `email`, `sms` …
    String channel();

    /// The domain that Message-IDs of this channel end with (RFC 5322 section 3.6.4).
    String domain();

    /// Hands one message to the outside. May be asked again for the same message after a crash: the message then has
    /// the same Message-ID, so that a citizen's program can tell.
    ///
    /// @return never throws for what the outside does; that is `Later` or `Refused`
    Handover carry(OutboundMessage message);
}
