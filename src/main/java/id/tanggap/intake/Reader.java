package id.tanggap.intake;

import java.io.IOException;
import java.io.InputStream;

/// Reads the raw bytes of one kind of channel.
interface Reader {

    /// The kind of channel, as in `Arrival.channel`.
    String channel();

    /// @return what the bytes say; whatever citizens may send is a value, not an exception
    /// @throws IOException if the bytes cannot be fetched
    Opened read(InputStream raw) throws IOException;

    /// A reading, and what must be closed when its files have been taken.
    record Opened(Reading reading, Closer files) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            files.close();
        }
    }

    /// Lets go of what a reading holds.
    interface Closer {
        void close() throws IOException;
    }
}
