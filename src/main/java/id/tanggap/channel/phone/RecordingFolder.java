package id.tanggap.channel.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of recordings, and nothing beside it: no name in a log and no link leads out of it.
final class RecordingFolder {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingFolder.class);
    private static final Pattern SLASH = Pattern.compile("/");
    private static final int MOST_FILES = 50;

    private final Path root;

    /// @throws IOException if there is no such folder
    RecordingFolder(Path folder) throws IOException {
        this.root = folder.toRealPath();
    }

    /// Files whose path below the folder matches; each part between slashes is matched within its own folder.
    List<Path> matching(String pattern) throws IOException {
        var folders = List.of(root);
        var parts = SLASH.splitAsStream(pattern).toList();
        for (var i = 0; i < parts.length - 1; i++) {
            folders =
                    below(folders, parts[i]).stream().filter(Files::isDirectory).toList();
        }
        return below(folders, parts[parts.length - 1]).stream()
                .filter(Files::isRegularFile)
                .toList();
    }

    private List<Path> below(List<Path> folders, String glob) throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : folders) {
            try (var paths = Files.newDirectoryStream(folder, glob)) {
                for (var path : paths) {
                    if (found.size() < MOST_FILES && isInside(path)) {
                        found.add(path);
                    }
                }
            } catch (NoSuchFileException | NotDirectoryException nothingThere) {
                LOG.trace("folder={} there=false", folder, nothingThere);
            }
        }
        return found;
    }

    /// The file that a log names: a path, or a name below the folder.
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

    /// The file's name below the folder, by which it is known.
    String nameOf(Path path) {
        return root.relativize(path).toString();
    }
}
