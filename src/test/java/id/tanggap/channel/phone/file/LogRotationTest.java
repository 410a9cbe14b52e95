package id.tanggap.channel.phone.file;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.channel.phone.source.InMemoryLedger;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.channel.phone.source.PlainLineFormat;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.springframework.util.FileSystemUtils;

/// Whatever happens to a log and to the node that reads it, in whatever order: no line is lost, and none is cut.
class LogRotationTest {

    enum Event {
        WRITE,
        WRITE_MUCH,
        WRITE_HALF,
        LOOK,
        RENAME,
        COPY_AND_TRUNCATE,
        KILL,
        RESTART
    }

    private static final class World {
        private final Path folder;
        private final InMemoryLedger kept = new InMemoryLedger();
        private final List<String> written = new ArrayList<>();
        private LogFilePoller round;
        private int rotations;
        private String half = "";

        World(Path folder) {
            this.folder = folder;
            this.round = round();
        }

        private LogFilePoller round() {
            return new LogFilePoller(
                    new PlainLineFormat(),
                    new Exchange("uji", "uji", List.of(), List.of()),
                    new PhoneChannelSettings.Files(folder, "log*", Duration.ofSeconds(5), Duration.ofDays(1)),
                    false,
                    kept::positions,
                    Clock.systemUTC());
        }

        void happens(Event event) throws IOException {
            switch (event) {
                case WRITE -> write(1);
                case WRITE_MUCH -> write(7_000);
                case WRITE_HALF -> writeHalf();
                case LOOK -> round.poll(kept);
                case RENAME -> rename();
                case COPY_AND_TRUNCATE -> copyAndTruncate();
                case KILL -> kill();
                case RESTART -> round = round();
            }
        }

        private void write(int lines) throws IOException {
            var text = new StringBuilder();
            for (var i = 0; i < lines; i++) {
                var line = half + "baris ké-" + written.size();
                written.add(line);
                text.append(line.substring(half.length())).append('\n');
                half = "";
            }
            append(text.toString());
        }

        /// The exchange is interrupted in the middle of a line.
        private void writeHalf() throws IOException {
            append("s");
            half += "s";
        }

        private void append(String text) throws IOException {
            Files.writeString(current(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        private Path current() {
            return folder.resolve("log");
        }

        /// Exchanges rotate between lines.
        private void rename() throws IOException {
            if (Files.exists(current()) && half.isEmpty()) {
                Files.move(current(), folder.resolve("log." + ++rotations));
            }
        }

        private void copyAndTruncate() throws IOException {
            if (Files.exists(current()) && half.isEmpty()) {
                Files.copy(current(), folder.resolve("log." + ++rotations));
                Files.writeString(current(), "", StandardOpenOption.TRUNCATE_EXISTING);
            }
        }

        private void kill() throws IOException {
            kept.dieAfter = kept.batches + 1;
            try {
                round.poll(kept);
            } catch (InMemoryLedger.Killed killed) {
                round = round();
            }
            kept.dieAfter = Integer.MAX_VALUE;
        }
    }

    @Property(tries = 150)
    void nothing_is_lost(@ForAll @Size(max = 25) List<Event> events) throws IOException {
        var folder = Files.createTempDirectory("rotation");
        try {
            var world = new World(folder);
            for (var event : events) {
                world.happens(event);
            }
            world.happens(Event.LOOK);
            world.happens(Event.RESTART);
            world.happens(Event.LOOK);

            assertThat(world.kept.told).containsExactlyInAnyOrderElementsOf(world.written);
            assertThat(world.kept.bad).isEmpty();
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
