package id.tanggap.intake.media;

/// Fetches files that a channel's provider keeps for us. Implemented by the channels; called outside any transaction.
public interface MediaSource {

    /// Name of the channel's file in `channels/`.
    String channelName();

    /// May be asked again for the same file.
    ///
    /// @return never throws for what the outside does; that is `Later` or `Refused`
    MediaFetchResult fetch(String url);
}
