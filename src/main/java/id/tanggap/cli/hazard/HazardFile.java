package id.tanggap.cli.hazard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Files of alerts and quake lists.
final class HazardFile {

    private static final int LARGEST = 17 * 1024 * 1024;

    private HazardFile() {}

    /// At most 17 MiB, more than the readers take; empty if the file cannot be read.
    static Optional<byte[]> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(LARGEST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static String problem(Path file) {
        if (Files.notExists(file)) {
            return "Tidak ada berkas " + file + "; periksa nama dan foldernya.";
        }
        return Files.isDirectory(file)
                ? file + " adalah folder; sebutkan berkas di dalamnya."
                : "Berkas " + file + " tidak dapat dibuka.";
    }
}
