package id.tanggap.channel.phone.source;

import java.time.Duration;

/// Something that is done again and again, by one node at a time.
public interface ChannelPoller {

    /// Unique within a channel; part of the lease's name.
    String name();

    /// How long to wait after a round.
    Duration poll();

    /// Looks once, and keeps all that is new.
    ///
    /// @throws Exception if the source fails; it is logged, and the round is tried again after a pause
    void look(BatchSink outlet) throws Exception;
}
