package id.tanggap.channel;

import java.util.List;
import java.util.Optional;
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
    /// @param shadowed made in the browser, too: the file wins
    public record Entry(
            ChannelFile file, ChannelDefinitions.@org.jspecify.annotations.Nullable Pause pause, boolean shadowed) {

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
                .map(file -> new Entry(
                        file,
                        definitions.pause(file.name()).orElse(null),
                        file.source() == ChannelFile.Source.FILE
                                && definitions.all().containsKey(file.name())))
                .toList();
    }

    public Optional<Entry> find(String name) {
        return all().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
