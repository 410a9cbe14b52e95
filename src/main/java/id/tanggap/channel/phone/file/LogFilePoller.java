package id.tanggap.channel.phone.file;

import id.tanggap.channel.phone.source.BatchSink;
import id.tanggap.channel.phone.source.ChannelPoller;
import id.tanggap.channel.phone.source.FileProblemLog;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.pbx.CallLogFormat;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import id.tanggap.phone.ledger.CallLedger.Position;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipException;

/// Reads log files as they grow.
///
/// A file is recognised by its first bytes and its inode, not by its name: a renamed file is read on to its end; a
/// truncated one is read from its start. Reading a line twice is harmless, because the ledger knows it.
public final class LogFilePoller implements ChannelPoller {

    private final CallLogFormat format;
    private final Exchange exchange;
    private final PhoneChannelSettings.Files settings;
    private final boolean heading;
    private final Supplier<List<Position>> positions;
    private final Clock clock;
    private final LogFolder folder;
    private final FileProblemLog problems;
    private final Map<Path, Seen> seen = new HashMap<>();

    /// @param rest whether an incomplete record is left in the file
    private record Seen(LogFolder.Entry entry, boolean rest) {}

    /// @param ended whether the file is complete
    private record DueFile(LogFolder.Entry entry, boolean ended) {}

    /// @param heading whether the first line of each file names the columns
    public LogFilePoller(
            CallLogFormat format,
            Exchange exchange,
            PhoneChannelSettings.Files settings,
            boolean heading,
            Supplier<List<Position>> positions,
            Clock clock) {
        this.format = format;
        this.exchange = exchange;
        this.settings = settings;
        this.heading = heading;
        this.positions = positions;
        this.clock = clock;
        this.folder = new LogFolder(settings.folder(), settings.pattern());
        this.problems = new FileProblemLog(exchange.channelName());
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Duration poll() {
        return settings.poll();
    }

    @Override
    public void poll(BatchSink sink) throws IOException {
        var entries = entries();
        seen.keySet().retainAll(entries.stream().map(LogFolder.Entry::path).toList());
        var due = entries.stream()
                .map(entry -> new DueFile(entry, hasEnded(entry, entries)))
                .filter(this::isDue)
                .toList();
        if (!due.isEmpty()) {
            read(due, new KnownLogFiles(positions.get()), sink);
        }
    }

    private void read(List<DueFile> due, KnownLogFiles known, BatchSink sink) {
        BatchSink learning = batch -> {
            var goOn = sink.keep(batch);
            known.learn(batch.position());
            return goOn;
        };
        for (var file : due) {
            if (!readOrReport(file, known, learning)) {
                return;
            }
        }
    }

    private List<LogFolder.Entry> entries() throws IOException {
        try {
            var entries = folder.entries();
            problems.settled(settings.folder());
            return entries;
        } catch (IOException e) {
            problems.about(settings.folder(), e);
            return List.of();
        }
    }

    /// The file is complete: it is compressed, or is older than another one and has not changed for long.
    private boolean hasEnded(LogFolder.Entry entry, List<LogFolder.Entry> entries) {
        return entry.path().toString().endsWith(".gz")
                || (!entry.equals(entries.getLast())
                        && entry.modified().plus(settings.quiet()).isBefore(clock.instant()));
    }

    private boolean isDue(DueFile file) {
        var before = seen.get(file.entry().path());
        return before == null || !before.entry().equals(file.entry()) || (before.rest() && file.ended());
    }

    /// A file that cannot be read does not delay the others.
    ///
    /// @return false if the sink asked to stop
    private boolean readOrReport(DueFile file, KnownLogFiles known, BatchSink sink) {
        var entry = file.entry();
        try {
            var goOn = read(file, known, sink);
            problems.settled(entry.path());
            return goOn;
        } catch (EOFException | ZipException e) {
            problems.about(entry.path(), e);
            seen.put(entry.path(), new Seen(entry, false)); // uncompressing it again helps only after it has changed
            return true;
        } catch (IOException e) {
            problems.about(entry.path(), e);
            return true;
        }
    }

    private boolean read(DueFile file, KnownLogFiles known, BatchSink sink) throws IOException {
        var entry = file.entry();
        try (var bytes = LogFileContent.open(entry.path())) {
            if (!LogFileIdentity.key(entry.path()).equals(entry.key())) {
                return true; // rotated between the listing and now; the next round sees both files
            }
            var place = known.placeIn(bytes, entry.key()).orElse(ReadPosition.START);
            if (place.finished() && bytes.isPacked()) {
                seen.put(entry.path(), new Seen(entry, false));
                return true;
            }
            return readFrom(place, file, bytes, sink);
        }
    }

    private boolean readFrom(ReadPosition place, DueFile file, LogFileContent bytes, BatchSink sink)
            throws IOException {
        var entry = file.entry();
        var firstLine = heading ? bytes.firstLine() : null;
        var in = bytes.from(place.readTo());
        if (in == null) {
            return true;
        }
        var reader = new LogFileReader(format, exchange, entry.path(), entry.key(), place, firstLine);
        if (!reader.read(in, sink)) {
            return false;
        }
        if (file.ended() && !(place.finished() && reader.isAt(place)) && !reader.finish(sink)) {
            return false;
        }
        seen.put(entry.path(), new Seen(entry, reader.hasRest() && !file.ended()));
        return true;
    }
}
