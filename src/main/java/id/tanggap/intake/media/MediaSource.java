package id.tanggap.intake.media;

/// Fetches files that a channel's provider stores. Implemented by the channels; called outside any transaction.
public interface MediaSource {

    /// Name of the channel's file in `channels/`.
    String channelName();

    /// May be called again for the same file.
    ///
    /// @return never throws for failures outside this program; these are `Later` or `Refused`
    MediaFetchResult fetch(String url);
}
