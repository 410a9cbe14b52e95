package id.tanggap.channel.phone.recording;

import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.phone.Recordings.Wanting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where the recordings of a call may be: under the name that the log gives, or at the paths of the channel's
/// patterns.
public final class RecordingSearch {

    private static final Duration BEFORE = Duration.ofMinutes(1);
    private static final Duration AFTER = Duration.ofMinutes(10);
    private static final String RECORDING = "recording";
    private static final String VOICEMAIL = "voicemail";

    private final @Nullable RecordingPattern recording;
    private final @Nullable RecordingPattern voicemail;
    private final ZoneId zone;

    /// @param zone of the exchange, whose days are in the paths
    /// @throws IllegalArgumentException if a pattern does not identify one call
    public RecordingSearch(PhoneChannelSettings.Recordings settings, ZoneId zone) {
        this.recording = settings.pattern() == null ? null : new RecordingPattern(settings.pattern());
        this.voicemail = settings.voicemailPattern() == null ? null : new RecordingPattern(settings.voicemailPattern());
        this.zone = zone;
    }

    /// @param name that identifies the file: as the log writes it, or below the folder
    record Found(Path path, String kind, String name) {}

    List<Found> find(Wanting call, RecordingFolder folder) {
        var found = new ArrayList<Found>();
        call.named().forEach(name -> named(name, call, folder).stream()
                .limit(1)
                .forEach(path -> found.add(new Found(path, call.voicemail() ? VOICEMAIL : RECORDING, name))));
        if (found.isEmpty()) {
            found.addAll(matching(recording, RECORDING, call, folder));
            found.addAll(matching(voicemail, VOICEMAIL, call, folder));
        }
        return found;
    }

    /// Some logs give a path, some a name in the folder of its day.
    private List<Path> named(String name, Wanting call, RecordingFolder folder) {
        var found = new ArrayList<>(folder.named(name));
        days(call)
                .forEach(day -> found.addAll(folder.named(
                        "%04d/%02d/%02d/%s".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), name))));
        return found;
    }

    private Set<LocalDate> days(Wanting call) {
        return new TreeSet<>(List.of(
                call.startedAt().atZone(zone).toLocalDate(),
                call.endedAt().atZone(zone).toLocalDate()));
    }

    private List<Found> matching(
            @Nullable RecordingPattern pattern, String kind, Wanting call, RecordingFolder folder) {
        if (pattern == null) {
            return List.of();
        }
        return pattern.globs(call.ties(), callers(call), days(call)).stream()
                .flatMap(glob -> folder.matching(glob).stream())
                .distinct()
                .filter(path -> pattern.tellsTheCall() || isOfItsTime(path, call))
                .map(path -> new Found(path, kind, folder.nameOf(path)))
                .toList();
    }

    /// Exchanges write Indonesian numbers with 0, with 62 or with +62.
    private static List<String> callers(Wanting call) {
        var caller = call.caller();
        if (caller == null) {
            return List.of();
        }
        return caller.startsWith("+62")
                ? List.of(caller, caller.substring(1), "0" + caller.substring(3))
                : List.of(caller, caller.replaceFirst("^\\+", ""));
    }

    private static boolean isOfItsTime(Path path, Wanting call) {
        try {
            var written = Files.getLastModifiedTime(path).toInstant();
            return written.isAfter(call.startedAt().minus(BEFORE))
                    && written.isBefore(call.endedAt().plus(AFTER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
