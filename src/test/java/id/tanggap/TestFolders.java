package id.tanggap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders for Spring contexts: those outlive the test class that started them, so its own folder goes too early.
public final class TestFolders {

    private TestFolders() {}

    public static Path ofContext() {
        try {
            var target = Files.createDirectories(Path.of("target", "contexts"));
            return Files.createTempDirectory(target, "context");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
