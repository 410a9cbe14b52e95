package id.tanggap.channel.phone.recording;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of recordings. Access is limited to this folder: no name in a log and no link leads out of it. Each
/// folder below is listed once.
final class RecordingFolder {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingFolder.class);
    private static final Pattern SLASH = Pattern.compile("/");

    private final Path root;
    private final Map<Path, List<Path>> lists = new HashMap<>();

    /// @throws IOException if there is no such folder
    RecordingFolder(Path folder) throws IOException {
        this.root = folder.toRealPath();
    }

    /// Files whose path below the folder matches; each part between slashes is matched within its own folder.
    List<Path> matching(String pattern) {
        var paths = Stream.of(root);
        for (var part : SLASH.splitAsStream(pattern).toList()) {
            paths = paths.flatMap(folder -> below(folder, part));
        }
        return paths.filter(Files::isRegularFile).toList();
    }

    private Stream<Path> below(Path folder, String glob) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return lists.computeIfAbsent(folder, this::list).stream()
                .filter(path -> matcher.matches(path.getFileName()))
                .filter(this::isInside);
    }

    private List<Path> list(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.toList();
        } catch (IOException nothingThere) {
            LOG.trace("folder={} there=false", folder, nothingThere);
            return List.of();
        }
    }

    /// The file that a log names, by a path or by a name below the folder.
    List<Path> named(String name) {
        try {
            var path = root.resolve(name).normalize();
            return path.startsWith(root) && Files.isRegularFile(path) && isInside(path) ? List.of(path) : List.of();
        } catch (InvalidPathException noPath) {
            return List.of();
        }
    }

    private boolean isInside(Path path) {
        try {
            return path.toRealPath().startsWith(root);
        } catch (IOException broken) {
            return false;
        }
    }

    /// The file's name below the folder, which identifies it.
    String nameOf(Path path) {
        return root.relativize(path).toString();
    }
}
