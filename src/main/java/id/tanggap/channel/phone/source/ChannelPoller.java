package id.tanggap.channel.phone.source;

import java.time.Duration;

/// A source that is read repeatedly, by one node at a time.
public interface ChannelPoller {

    /// Unique within a channel; part of the lease's name.
    String name();

    /// The pause after a round.
    Duration poll();

    /// Reads the source once, and keeps all that is new.
    ///
    /// @throws Exception if the source fails; it is logged, and the round is tried again after a pause
    void poll(BatchSink sink) throws Exception;
}
