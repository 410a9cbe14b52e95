package id.tanggap.channel.phone.file;

import id.tanggap.phone.ledger.CallLedger.Position;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a file has been read.
///
/// @param identity null before the first record was read
/// @param readTo in bytes of the uncompressed file
/// @param line of the next record, from 1
/// @param finished the file was read to its end and is complete
record ReadPosition(@Nullable LogFileIdentity identity, long readTo, long line, PrecedingBytes tail, boolean finished) {

    static final ReadPosition START = new ReadPosition(null, 0, 1, PrecedingBytes.NONE, false);

    /// Whether the file still has the same bytes before this position.
    static Optional<ReadPosition> after(Position position, LogFileContent bytes) throws IOException {
        var length = (int) Math.min(PrecedingBytes.LONGEST, position.readTo());
        var in = bytes.from(position.readTo() - length);
        if (in == null) {
            return Optional.empty();
        }
        var tail = PrecedingBytes.of(in.readNBytes(length));
        return tail.checksum().equals(position.cursor())
                ? Optional.of(new ReadPosition(null, position.readTo(), position.line(), tail, position.finished()))
                : Optional.empty();
    }

    /// The same position in a file with this key: the file itself, or a copy of it.
    ReadPosition in(LogFileIdentity original, String key) {
        var same = original.key().equals(key);
        return new ReadPosition(
                new LogFileIdentity(key, original.length(), original.digest()), readTo, line, tail, same && finished);
    }

    /// The position after the first bytes of a buffer.
    ReadPosition after(byte[] buffer, int bytes, int lines, String key) {
        var head = Math.min(bytes, LogFileIdentity.LONGEST_HEAD);
        var read = identity == null ? LogFileIdentity.of(key, Arrays.copyOf(buffer, head)) : identity;
        return new ReadPosition(read, readTo + bytes, line + lines, tail.after(buffer, bytes), false);
    }

    /// @param key of the file
    /// @param ended whether the file is complete
    Position position(String path, String key, boolean ended) {
        var read = identity == null ? LogFileIdentity.of(key, new byte[0]) : identity;
        return new Position(read.source(), path, readTo, line, tail.checksum(), ended);
    }
}
