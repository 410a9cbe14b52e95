package id.tanggap.channel;

import id.tanggap.platform.worker.LeasedWorker;
import java.util.List;
import org.springframework.integration.dsl.IntegrationFlow;

/// A protocol that channels may speak. Implemented in the protocol's room.
public interface ChannelKind {

    /// The value of `channel:` in a channel's file.
    String kind();

    /// Builds what the file describes; nothing runs yet.
    ///
    /// @throws ChannelFile.InvalidChannel if the file cannot be used
    Open open(ChannelFile file);

    /// A channel ready to run.
    ///
    /// @param flow from its gateway to the ledger: keep, then acknowledge
    /// @param workers who look outside and send what they find into the flow; started after it and stopped before it
    /// @param onClose told when the channel's file is gone or changed, after the flow has stopped
    record Open(IntegrationFlow flow, List<LeasedWorker> workers, Runnable onClose) {
        public Open {
            workers = List.copyOf(workers);
        }
    }
}
