package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.intake.media.MediaSource;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.reply.carrier.Carrier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A company or protocol for text messages. One implementation for each value of `provider:`.
public interface SmsProvider {

    /// The value of `provider:`.
    String name();

    /// Builds what the file describes; does not start it.
    ///
    /// @param intake keeps received texts
    /// @param gateway of the channel's flow: takes each `Received`
    Open open(ChannelFile file, SmsChannelSettings channel, TextIntake intake, ChannelGateway gateway);

    /// Looks at a definition without opening it.
    ///
    /// @throws RuntimeException saying which entry is wrong
    void validate(ChannelFile file, SmsChannelSettings channel);

    /// Tries what the definition describes; sends no text.
    void check(ChannelFile file, SmsChannelSettings channel, CheckSteps steps);

    /// @param workers poll the provider, or are bound to it, and send what they receive into the flow
    /// @param carrier for outgoing texts, null for a channel that only receives
    /// @param hook reads requests at `/hook/sms/<channel>`, null if the provider sends none
    /// @param media fetches files, null if the provider has none
    record Open(
            List<LeasedWorker> workers,
            @Nullable Carrier carrier,
            @Nullable Webhook hook,
            @Nullable MediaSource media) {
        public Open {
            workers = List.copyOf(workers);
        }
    }
}
