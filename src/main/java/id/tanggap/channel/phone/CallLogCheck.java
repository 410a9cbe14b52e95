package id.tanggap.channel.phone;

import id.tanggap.channel.check.CheckSteps;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tries the folder of a call log: is it there, may it be read, does it hold files, is the newest one of today?
record CallLogCheck(PhoneChannelSettings.Files log, CheckSteps steps, Clock clock) {

    private static final int MOST_FILES = 500;
    private static final Duration OLD = Duration.ofDays(1);

    void run() {
        if (!Files.isDirectory(log.folder())) {
            steps.failed("log-folder", "log-missing", "");
            return;
        }
        steps.passed("log-folder", "");
        var files = steps.step("log-files", this::files, e -> "log-unreadable");
        if (files.isEmpty()) {
            steps.failed("log-newest", "log-empty", log.pattern());
            return;
        }
        steps.step("log-newest", () -> readable(files), e -> "log-unreadable");
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(log.folder(), log.pattern())) {
            for (var file : found) {
                if (files.size() < MOST_FILES && Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private boolean readable(List<Path> files) throws IOException {
        var newest = files.stream()
                .max(Comparator.comparing(file -> file.toFile().lastModified()))
                .orElseThrow();
        try (var in = Files.newInputStream(newest)) {
            in.readNBytes(1);
        }
        if (Files.getLastModifiedTime(newest)
                .toInstant()
                .isBefore(clock.instant().minus(OLD))) {
            steps.passed("log-old", newest.getFileName().toString());
        }
        return true;
    }
}
