package id.tanggap.stock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one writer of the drill was about to do, and what it was told: survives its killing.
final class DrillJournal implements AutoCloseable {

    private final FileChannel out;
    private final Set<String> recorded = new HashSet<>();
    private int tries;
    private @Nullable String unanswered;

    DrillJournal(Path file) {
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(this::read);
            }
            out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            write(""); // the last line may be torn
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        if (line.startsWith("try ")) {
            tries++;
            unanswered = line.substring(4);
        } else if (line.startsWith("ok ") || line.startsWith("no ")) {
            if (line.startsWith("ok ")) {
                recorded.add(line.substring(3));
            }
            unanswered = null;
        }
    }

    /// The command that was on its way when the writer was killed; a torn line was never sent.
    Optional<DrillCommand> unanswered() {
        return Optional.ofNullable(unanswered)
                .filter(line -> line.endsWith("."))
                .map(line -> DrillCommand.of(line.substring(0, line.length() - 2)));
    }

    /// Keys of the commands that the ledger said it had recorded.
    Set<String> recorded() {
        return recorded;
    }

    int tries() {
        return tries;
    }

    void trying(DrillCommand command) {
        tries++;
        write("try " + command.line() + " .");
    }

    void answered(DrillCommand command, boolean accepted) {
        if (accepted) {
            recorded.add(command.key());
        }
        write((accepted ? "ok " : "no ") + command.key());
    }

    private void write(String line) {
        try {
            out.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
