package id.tanggap.channel;

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
