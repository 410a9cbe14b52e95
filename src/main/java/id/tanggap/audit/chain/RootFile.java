package id.tanggap.audit.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// The roots as a file that lives outside the database: on a disk of others, or one that can only be appended to.
public final class RootFile {

    private RootFile() {}

    /// Written through to the disk before this returns.
    static void append(Path file, DailyRoot root) throws IOException {
        Files.writeString(
                file,
                root.line() + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /// @return in the order of the file; lines without a root are left out
    public static List<DailyRoot> read(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(DailyRoot::read).flatMap(Optional::stream).toList();
        }
    }
}
