package id.tanggap.channel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All channels that are defined, whether they work or not: those of files and those made in the browser.
@Component
public class ChannelList {

    private final ChannelFolder folder;
    private final ChannelDefinitions definitions;

    ChannelList(ChannelFolder folder, ChannelDefinitions definitions) {
        this.folder = folder;
        this.definitions = definitions;
    }

    /// @param pause null unless it is paused
    public record Entry(ChannelFile file, ChannelDefinitions.@Nullable Pause pause) {

        public String name() {
            return file.name();
        }

        public boolean isFromFile() {
            return file.source() == ChannelFile.Source.FILE;
        }
    }

    /// By name; reads the folder.
    public List<Entry> all() {
        return folder.read().stream()
                .map(file -> new Entry(file, definitions.pause(file.name()).orElse(null)))
                .toList();
    }

    public Optional<Entry> find(String name) {
        return all().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
