package id.tanggap.intake.report;

import java.io.IOException;
import java.io.InputStream;

/// Parses the raw bytes of one kind of channel.
public interface InboundReader {

    /// The kind of channel, as in `Arrival.channel`.
    String channel();

    /// @param channelName by which the bytes came
    /// @return the parsed item; invalid content is a value, not an exception
    /// @throws IOException if the bytes cannot be fetched
    Opened read(InputStream raw, String channelName) throws IOException;

    /// A parsed item, and what must be closed when its files have been taken.
    record Opened(ParsedInbound reading, Closer files) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            files.close();
        }
    }

    /// Releases the files of a parsed item.
    interface Closer {
        void close() throws IOException;
    }
}
