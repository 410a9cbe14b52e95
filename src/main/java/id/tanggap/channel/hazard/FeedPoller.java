package id.tanggap.channel.hazard;

import java.io.IOException;
import java.util.function.Consumer;

/// One kind of feed of an agency, read in short rounds.
interface FeedPoller {

    /// Unique within a channel; part of the lease's name.
    String name();

    /// Fetches what is due, as far as the limit of requests allows; the next round goes on.
    ///
    /// @param keep commits before it returns
    /// @return whether it has read its feeds once since the last time
    /// @throws IOException if a feed fails
    boolean poll(Consumer<HazardDocument> keep) throws IOException, InterruptedException;
}
