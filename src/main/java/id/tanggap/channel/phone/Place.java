package id.tanggap.channel.phone;

import id.tanggap.phone.CallLedger.Position;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a file has been read.
///
/// @param identity null before the first record was read
/// @param readTo bytes, unpacked
/// @param line of the next record, from 1
/// @param finished it was read to its end, and nobody will write to it again
record Place(@Nullable FileIdentity identity, long readTo, long line, Tail tail, boolean finished) {

    static final Place START = new Place(null, 0, 1, Tail.NONE, false);

    /// The place a position speaks of, if the file still has the same bytes before it.
    static Optional<Place> after(Position position, LogBytes bytes) throws IOException {
        var length = (int) Math.min(Tail.LONGEST, position.readTo());
        var in = bytes.from(position.readTo() - length);
        if (in == null) {
            return Optional.empty();
        }
        var tail = Tail.of(in.readNBytes(length));
        return tail.checksum().equals(position.cursor())
                ? Optional.of(new Place(null, position.readTo(), position.line(), tail, position.finished()))
                : Optional.empty();
    }

    /// The same place in a file with this key: the file itself, or a copy of it.
    Place in(FileIdentity original, String key) {
        var same = original.key().equals(key);
        return new Place(
                new FileIdentity(key, original.length(), original.digest()), readTo, line, tail, same && finished);
    }

    /// After the first bytes of a buffer were read too.
    Place after(byte[] buffer, int bytes, int lines, String key) {
        var head = Math.min(bytes, FileIdentity.LONGEST_HEAD);
        var read = identity == null ? FileIdentity.of(key, Arrays.copyOf(buffer, head)) : identity;
        return new Place(read, readTo + bytes, line + lines, tail.after(buffer, bytes), false);
    }

    /// @param key of the file
    /// @param ended whether nobody will write to it again
    Position position(String path, String key, boolean ended) {
        var read = identity == null ? FileIdentity.of(key, new byte[0]) : identity;
        return new Position(read.source(), path, readTo, line, tail.checksum(), ended);
    }
}
