package id.tanggap.channel.phone.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The log files in a folder, oldest first: a rotated file is read to its end before the new one.
record LogFolder(Path folder, String pattern) {

    /// A file as listed; equal as long as nobody writes to it.
    record Entry(Path path, String key, long size, Instant modified) {}

    List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        try (var paths = Files.newDirectoryStream(folder, pattern)) {
            for (var path : paths) {
                add(path, entries);
            }
        }
        entries.sort(Comparator.comparing(Entry::modified).thenComparing(Entry::path));
        return entries;
    }

    private static void add(Path path, List<Entry> entries) throws IOException {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isRegularFile() && attributes.size() > 0) {
                entries.add(new Entry(
                        path,
                        LogFileIdentity.key(attributes),
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant()));
            }
        } catch (java.nio.file.NoSuchFileException rotatedMeanwhile) {
            // The next round sees it under its new name.
        }
    }
}
