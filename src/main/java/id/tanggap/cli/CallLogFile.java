package id.tanggap.cli;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.format.CallLogReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A call log on disk, plain or compressed with gzip by log rotation, or on standard input (`-`).
record CallLogFile(String name, InputStream in) implements AutoCloseable {

    static CallLogFile open(String name, InputStream standard) throws IOException {
        if (name.equals("-")) {
            return new CallLogFile(name, standard);
        }
        try {
            var in = new BufferedInputStream(Files.newInputStream(Path.of(name)), 1 << 16);
            return new CallLogFile(name, isPacked(in) ? new GZIPInputStream(in, 1 << 16) : in);
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no " + missing.getFile(), missing);
        }
    }

    private static boolean isPacked(InputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed;
    }

    void read(CallLogFormat format, CallLogFormat.Sink sink) throws IOException {
        new CallLogReader(format, name, sink).read(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
