package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelFile;
import id.tanggap.intake.MediaSource;
import id.tanggap.reply.Carrier;
import org.jspecify.annotations.Nullable;
import org.springframework.integration.dsl.IntegrationFlow;

/// A company or protocol that carries texts. One implementation for each value of `provider:`.
public interface Provider {

    /// The value of `provider:`.
    String name();

    /// Builds what the file describes; nothing runs yet.
    ///
    /// @param door where texts are handed in
    Way open(ChannelFile file, SmsChannel channel, TextDoor door);

    /// @param flow from the provider to the door
    /// @param carrier the way out, null for a channel that only receives
    /// @param hook takes requests at `/hook/sms/<channel>`, null if the provider sends none
    /// @param media where files are fetched, null if there are none
    record Way(
            IntegrationFlow flow,
            @Nullable Carrier carrier,
            @Nullable Hook hook,
            @Nullable MediaSource media) {}
}
