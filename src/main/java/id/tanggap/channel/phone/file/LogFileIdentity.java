package id.tanggap.channel.phone.file;

import id.tanggap.channel.phone.source.ShortChecksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/// Identifies a file independent of its name. Written as `key|length|digest`.
///
/// @param key the file system's own (device and inode); `-` where it has none
/// @param length how many of the first bytes are digested
record LogFileIdentity(String key, int length, String digest) {

    /// Longer than the header line that all files of one exchange begin with.
    static final int LONGEST_HEAD = 1024;

    static LogFileIdentity of(String key, byte[] head) {
        return new LogFileIdentity(key, head.length, ShortChecksum.of(head));
    }

    static Optional<LogFileIdentity> parse(String source) {
        var parts = source.split("\\|", -1);
        return parts.length == 3 && parts[1].matches("\\d{1,4}")
                ? Optional.of(new LogFileIdentity(parts[0], Integer.parseInt(parts[1]), parts[2]))
                : Optional.empty();
    }

    static String key(Path path) throws IOException {
        return key(Files.readAttributes(path, BasicFileAttributes.class));
    }

    static String key(BasicFileAttributes attributes) {
        return Objects.requireNonNullElse(attributes.fileKey(), "-").toString();
    }

    String source() {
        return key + "|" + length + "|" + digest;
    }
}
