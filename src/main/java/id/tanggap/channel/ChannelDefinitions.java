package id.tanggap.channel;

import id.tanggap.setting.LiveSetting;
import id.tanggap.setting.LiveSettings;
import id.tanggap.setting.SettingDocuments;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What administrators say of channels in the browser: the definitions they made there, and which channels are paused,
/// those from files too. Always as it was after the last change that reached this node.
@Component
public class ChannelDefinitions {

    /// Code of the kind of setting: the definition of a channel, by its name.
    public static final String CHANNEL = "channel";

    /// Code of the kind of setting: why a channel is paused, by its name.
    public static final String PAUSE = "channel-pause";

    private final LiveSetting<Map<String, Definition>> definitions;
    private final LiveSetting<Map<String, Pause>> pauses;

    ChannelDefinitions(SettingDocuments documents, LiveSettings live) {
        this.definitions = live.live(() -> Map.copyOf(documents.all(CHANNEL, Definition.class)), CHANNEL);
        this.pauses = live.live(() -> Map.copyOf(documents.all(PAUSE, Pause.class)), PAUSE);
    }

    /// @param yaml the text that would stand in a file of `channels/`
    public record Definition(String yaml) {}

    /// @param reason for colleagues who wonder
    public record Pause(String reason) {}

    /// Those made in the browser, by channel name.
    public Map<String, Definition> all() {
        return definitions.get();
    }

    public Optional<Pause> pause(String channelName) {
        return Optional.ofNullable(pauses.get().get(channelName));
    }

    Set<String> paused() {
        return pauses.get().keySet();
    }

    void onChange(Runnable listener) {
        definitions.onChange(all -> listener.run());
        pauses.onChange(all -> listener.run());
    }
}
