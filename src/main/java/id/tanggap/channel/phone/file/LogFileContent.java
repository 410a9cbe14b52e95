package id.tanggap.channel.phone.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of one log file, uncompressed if it was rotated into a `.gz`. Opened once: a file that is renamed during
/// reading is still read to its end.
final class LogFileContent implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel channel;
    private final boolean packed;

    private LogFileContent(FileChannel channel, boolean packed) {
        this.channel = channel;
        this.packed = packed;
    }

    static LogFileContent open(Path path) throws IOException {
        var packed = path.getFileName().toString().endsWith(".gz");
        return new LogFileContent(FileChannel.open(path, StandardOpenOption.READ), packed);
    }

    boolean isPacked() {
        return packed;
    }

    /// @return from this byte on; null if the file ends before it
    @Nullable
    InputStream from(long offset) throws IOException {
        if (packed) {
            channel.position(0);
            var in = new GZIPInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER), BUFFER);
            return skip(in, offset) ? in : null;
        }
        if (channel.size() < offset) {
            return null;
        }
        channel.position(offset);
        return Channels.newInputStream(channel);
    }

    private static boolean skip(InputStream in, long bytes) throws IOException {
        var left = bytes;
        while (left > 0) {
            var skipped = in.skip(left);
            if (skipped == 0) {
                return false;
            }
            left -= skipped;
        }
        return true;
    }

    /// @return fewer bytes than asked for if the file is shorter
    byte[] head(int bytes) throws IOException {
        var in = from(0);
        return in == null ? new byte[0] : in.readNBytes(bytes);
    }

    /// Without its line break.
    String firstLine() throws IOException {
        var head = head(BUFFER);
        return DecodedLogText.of(head, head.length).text().lines().findFirst().orElse("");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
