package id.tanggap.channel.phone.file;

import id.tanggap.channel.phone.source.ShortChecksum;
import id.tanggap.phone.ledger.CallLedger.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The files of a channel that were read before; used to find where to go on in a file that is in the folder now.
///
/// A file is a known one if its first bytes and the last bytes before the read position are the same: then nothing
/// before that position must be read again. A file with the same inode is preferred; if there is none, the file is a
/// copy (rotated with `copytruncate`, compressed, or moved to another disk), and reading goes on where its original
/// stopped.
final class KnownLogFiles {

    private record Known(LogFileIdentity identity, Position position) {}

    /// By length of the head, then by its digest, then by source.
    private final Map<Integer, Map<String, Map<String, Known>>> files = new TreeMap<>();

    KnownLogFiles(List<Position> positions) {
        positions.forEach(this::learn);
    }

    void learn(@Nullable Position position) {
        if (position != null) {
            LogFileIdentity.parse(position.source())
                    .ifPresent(identity -> files.computeIfAbsent(identity.length(), length -> new HashMap<>())
                            .computeIfAbsent(identity.digest(), digest -> new HashMap<>())
                            .put(position.source(), new Known(identity, position)));
        }
    }

    /// The position to go on from; empty for a file that was never read, or was truncated or rewritten since.
    ///
    /// @param key of the file as it is now
    Optional<ReadPosition> placeIn(LogFileContent bytes, String key) throws IOException {
        for (var known : candidates(bytes.head(LogFileIdentity.LONGEST_HEAD), key)) {
            var place = ReadPosition.after(known.position(), bytes);
            if (place.isPresent()) {
                return place.map(found -> found.in(known.identity(), key));
            }
        }
        return Optional.empty();
    }

    /// Files with the same first bytes: the same inode first, then those that were read furthest.
    private List<Known> candidates(byte[] head, String key) {
        var found = new ArrayList<Known>();
        files.forEach((length, byDigest) -> {
            if (length <= head.length) {
                var digest = ShortChecksum.of(Arrays.copyOf(head, length));
                found.addAll(byDigest.getOrDefault(digest, Map.of()).values());
            }
        });
        found.sort(Comparator.comparing((Known known) -> !known.identity().key().equals(key))
                .thenComparing(known -> -known.position().readTo()));
        return found;
    }
}
