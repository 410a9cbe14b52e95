package id.tanggap.channel.phone.recording;

import id.tanggap.channel.phone.source.BatchSink;
import id.tanggap.channel.phone.source.ChannelPoller;
import id.tanggap.channel.phone.source.FileProblemLog;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.phone.Calls;
import id.tanggap.phone.Recordings;
import id.tanggap.phone.Recordings.Wanting;
import id.tanggap.platform.filetype.FileType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds recordings and voicemail of calls in the exchange's folder, and keeps the files that are complete.
///
/// Each round searches for calls of the last hours; calls of the last week are searched for less often.
public final class RecordingPoller implements ChannelPoller {

    private static final Duration RECENT = Duration.ofHours(2);
    private static final Duration OLDER = Duration.ofDays(7);
    private static final Duration BETWEEN_OLDER = Duration.ofMinutes(30);
    private static final Duration LONG_QUIET = Duration.ofMinutes(10);
    private static final int PAGE = 200;
    private static final int MOST_A_LOOK = 50;
    private static final long LARGEST = 100L * 1024 * 1024;

    private final String pbx;
    private final PhoneChannelSettings.Recordings settings;
    private final RecordingSearch search;
    private final Recordings recordings;
    private final Clock clock;
    private final FileProblemLog problems;
    private Map<Path, State> before = new HashMap<>();
    private Map<Path, State> now = new HashMap<>();
    private Instant olderAt = Instant.EPOCH;
    private int taken;

    /// Size and time of a file at one look.
    private record State(long size, Instant modified) {}

    public RecordingPoller(
            String channelName,
            String pbx,
            PhoneChannelSettings.Recordings settings,
            RecordingSearch search,
            Recordings recordings,
            Clock clock) {
        this.pbx = pbx;
        this.settings = settings;
        this.search = search;
        this.recordings = recordings;
        this.clock = clock;
        this.problems = new FileProblemLog(channelName);
    }

    @Override
    public String name() {
        return "recordings";
    }

    @Override
    public Duration poll() {
        return settings.poll();
    }

    @Override
    public void poll(BatchSink sink) {
        try {
            var folder = new RecordingFolder(settings.folder());
            problems.settled(settings.folder());
            before = now;
            now = new HashMap<>();
            taken = 0;
            look(folder, since());
        } catch (IOException e) {
            problems.about(settings.folder(), e);
        }
    }

    private Instant since() {
        var time = clock.instant();
        if (olderAt.plus(BETWEEN_OLDER).isAfter(time)) {
            return time.minus(RECENT);
        }
        olderAt = time;
        return time.minus(OLDER);
    }

    private void look(RecordingFolder folder, Instant since) {
        var after = new Calls.Key(since, 0);
        var page = recordings.withoutRecording(pbx, after, PAGE);
        while (!page.isEmpty()) {
            page.forEach(call -> search.find(call, folder).forEach(found -> takeOrReport(call, found)));
            var last = page.getLast();
            page = page.size() < PAGE || taken >= MOST_A_LOOK
                    ? List.of()
                    : recordings.withoutRecording(pbx, new Calls.Key(last.startedAt(), last.callId()), PAGE);
        }
    }

    private void takeOrReport(Wanting call, RecordingSearch.Found found) {
        try {
            take(call, found);
        } catch (IOException e) {
            problems.about(found.path(), e);
        } catch (UncheckedIOException e) {
            problems.about(found.path(), new IOException(e));
        }
    }

    private void take(Wanting call, RecordingSearch.Found found) throws IOException {
        var path = found.path();
        var state = new State(Files.size(path), Files.getLastModifiedTime(path).toInstant());
        now.put(path, state);
        if (!isFinished(path, state) || taken >= MOST_A_LOOK) {
            return;
        }
        if (state.size() > LARGEST) {
            problems.about(path, "larger than 100 MB", "look why; it stays in the exchange's folder only");
            return;
        }
        taken++;
        recordings.attach(
                call.callId(),
                new Recordings.NewRecording(
                        found.kind(),
                        found.name(),
                        AudioType.of(head(path)),
                        () -> Files.newInputStream(path),
                        clock.instant().plus(Duration.ofDays(settings.keepDays()))));
        problems.settled(path);
    }

    /// The file has not changed since the last round, or for a long time.
    private boolean isFinished(Path path, State state) {
        return state.equals(before.get(path))
                || state.modified().plus(LONG_QUIET).isBefore(clock.instant());
    }

    private static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(FileType.HEAD);
        }
    }
}
