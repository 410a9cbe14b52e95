package id.tanggap.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The YAML files that describe channels: those in the operator's folder, and in the demo its own. They are read
/// again at every call.
@Component
final class ChannelFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelFolder.class);
    private static final String YAML = ".yaml";

    private final List<Path> folders;
    private final List<String> shipped;
    private final Environment environment;

    /// @param demo adds the folder `demo` inside, and the files that the program ships for it; a file in a folder
    ///     replaces a shipped one of the same name
    ChannelFolder(
            @Value("${tanggap.channels:channels}") Path folder,
            @Value("${tanggap.demo:false}") boolean demo,
            Environment environment) {
        this.folders = demo ? List.of(folder, folder.resolve("demo")) : List.of(folder);
        this.shipped = demo ? List.of("classpath*:channels/demo/*.yaml") : List.of();
        this.environment = environment;
    }

    /// Files that cannot be read are logged and left out; the others are still returned.
    List<ChannelFile> read() {
        var contents = new TreeMap<String, byte[]>();
        shipped.forEach(pattern -> readShipped(pattern, contents));
        folders.forEach(folder -> readFolder(folder, contents));
        var files = new ArrayList<ChannelFile>();
        contents.forEach((name, content) -> {
            try {
                files.add(parse(name, content));
            } catch (IOException | RuntimeException e) {
                LOG.error("channel={} file=unreadable problem=\"{}\"", name, e.getMessage());
            }
        });
        return files;
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

    private ChannelFile parse(String name, byte[] content) throws IOException {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load(name, new ByteArrayResource(content))
                .forEach(sources::addLast);
        PlaceholdersResolver environmentVariables =
                value -> value instanceof String text ? environment.resolveRequiredPlaceholders(text) : value;
        var binder = new Binder(ConfigurationPropertySources.from(sources), environmentVariables);
        var kind = binder.bind("channel", String.class)
                .orElseThrow(() -> new IllegalArgumentException("an entry 'channel:' with the kind is missing"));
        return new ChannelFile(name, kind, Integer.toHexString(java.util.Arrays.hashCode(content)), binder);
    }
}
