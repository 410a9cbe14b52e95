package id.tanggap.channel;

import id.tanggap.channel.check.CheckSteps;
import id.tanggap.platform.worker.LeasedWorker;
import java.util.List;
import org.springframework.integration.dsl.IntegrationFlow;

/// A protocol for channels, for example e-mail. Implemented in the package of the protocol.
public interface ChannelKind {

    /// The value of `channel:` in a channel's file.
    String kind();

    /// Builds the channel that the file describes; does not start it.
    ///
    /// @throws ChannelFile.InvalidChannel if the file cannot be used
    Open open(ChannelFile file);

    /// Looks at a definition without opening it.
    ///
    /// @throws RuntimeException saying which entry is wrong
    default void validate(ChannelFile file) {}

    /// Tries what the definition describes, step by step: connects, signs in, sends a test message to itself. Changes
    /// nothing else at the provider, and keeps nothing.
    default void check(ChannelFile file, CheckSteps steps) {}

    /// While a channel is paused nothing leaves: messages wait in the outbox, and webhooks are asked to come again.
    /// Called before it is opened, and without workers; with false when it is closed.
    default void pause(String channelName, boolean paused) {}

    /// How many messages wait to leave by a channel, up to 1000; 0 if none leave by this kind.
    default long waiting(String channelName) {
        return 0;
    }

    /// A channel ready to run.
    ///
    /// @param flow from its entry point to the ledger: keep, then acknowledge
    /// @param workers poll the provider and send what they find into the flow; started after the flow and stopped
    ///     before it
    /// @param onClose called when the channel's file was removed or changed, after the flow has stopped
    record Open(IntegrationFlow flow, List<LeasedWorker> workers, Runnable onClose) {
        public Open {
            workers = List.copyOf(workers);
        }
    }
}
