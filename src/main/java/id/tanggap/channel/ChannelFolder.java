package id.tanggap.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// What describes channels: the YAML files in the operator's folder, in the demo its own, and the definitions made in
/// the browser. A file wins over a definition of the same name. Files are read again at every call.
@Component
final class ChannelFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelFolder.class);
    private static final String YAML = ".yaml";

    private final List<Path> folders;
    private final List<String> shipped;
    private final ChannelDefinitions definitions;
    private final ChannelParser parser;

    /// @param demo adds the folder `demo` inside, and the files that the program ships for it; a file in a folder
    ///     replaces a shipped one of the same name
    ChannelFolder(
            @Value("${tanggap.channels:channels}") Path folder,
            @Value("${tanggap.demo:false}") boolean demo,
            ChannelDefinitions definitions,
            ChannelParser parser) {
        this.folders = demo ? List.of(folder, folder.resolve("demo")) : List.of(folder);
        this.shipped = demo ? List.of("classpath*:channels/demo/*.yaml") : List.of();
        this.definitions = definitions;
        this.parser = parser;
    }

    /// Files that cannot be read are logged and left out; the others are still returned.
    List<ChannelFile> read() {
        var contents = files();
        var all = new TreeMap<String, ChannelFile>();
        definitions
                .all()
                .forEach((name, made) ->
                        parse(name, made.yaml().getBytes(StandardCharsets.UTF_8), ChannelFile.Source.BROWSER, all));
        contents.forEach((name, content) -> parse(name, content, ChannelFile.Source.FILE, all));
        return List.copyOf(all.values());
    }

    /// Whether operators have a channel of this name.
    boolean hasFile(String name) {
        return files().containsKey(name);
    }

    /// Whether a file of operators has this text.
    boolean hasFileWith(String text) {
        return files().values().stream()
                .anyMatch(content -> new String(content, StandardCharsets.UTF_8).contains(text));
    }

    private Map<String, byte[]> files() {
        var contents = new TreeMap<String, byte[]>();
        shipped.forEach(pattern -> readShipped(pattern, contents));
        folders.forEach(folder -> readFolder(folder, contents));
        return contents;
    }

    private void parse(String name, byte[] content, ChannelFile.Source source, Map<String, ChannelFile> all) {
        try {
            all.put(name, parser.parse(name, content, source));
        } catch (RuntimeException e) {
            LOG.error("channel={} file=unreadable problem=\"{}\"", name, e.getMessage());
        }
    }

    private static void readFolder(Path folder, Map<String, byte[]> contents) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(YAML)).toList()) {
                contents.put(name(file.getFileName().toString()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of channels " + folder + " cannot be read", e);
        }
    }

    private static void readShipped(String pattern, Map<String, byte[]> contents) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var filename = file.getFilename();
                if (filename != null) {
                    contents.put(name(filename), file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            LOG.debug("channels={} shipped=none", pattern, e);
        }
    }

    private static String name(String filename) {
        return filename.substring(0, filename.length() - YAML.length());
    }
}
