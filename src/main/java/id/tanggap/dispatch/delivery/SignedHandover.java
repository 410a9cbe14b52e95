package id.tanggap.dispatch.delivery;

import id.tanggap.platform.blob.Blob;
import id.tanggap.region.GeoPoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a receiver signed on a telephone, perhaps hours ago and without network.
///
/// @param clientKey made by the telephone, one for each signing: 8 to 100 letters, digits and hyphens
/// @param lines by id of the lot; at least one with more than 0
/// @param note up to 500 characters
/// @param point where it was signed; null if the telephone did not say
/// @param pictures the signature first, then at most 5 photos
/// @param replaces client key of a signing that was in conflict, which this one puts right; null for none
public record SignedHandover(
        String clientKey,
        Map<Long, Amounts> lines,
        Receiver receiver,
        String note,
        @Nullable GeoPoint point,
        Seen seen,
        List<Blob> pictures,
        @Nullable String replaces) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,100}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_NOTE = 500;
    private static final long MOST = 1_000_000_000;
    private static final int MOST_PICTURES = 6;

    public SignedHandover {
        lines = Map.copyOf(lines);
        pictures = List.copyOf(pictures);
        note = note.strip();
        if (!KEY.matcher(clientKey).matches()
                || note.length() > LONGEST_NOTE
                || pictures.isEmpty()
                || pictures.size() > MOST_PICTURES) {
            throw new IllegalArgumentException("A handover needs a client key, a signature and a short note");
        }
        if (lines.values().stream().mapToLong(Amounts::all).sum() == 0) {
            throw new IllegalArgumentException("A handover hands over something");
        }
    }

    /// Base units, 0 or more.
    ///
    /// @param received in good order
    public record Amounts(long received, long damaged) {
        public Amounts {
            if (received < 0 || damaged < 0 || received > MOST || damaged > MOST) {
                throw new IllegalArgumentException("An amount is 0 to 1,000,000,000");
            }
        }

        public long all() {
            return received + damaged;
        }
    }

    /// @param phone as typed; may be empty
    public record Receiver(String name, String phone) {
        public Receiver {
            name = name.strip();
            phone = phone.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME || phone.length() > LONGEST_PHONE) {
                throw new IllegalArgumentException("A receiver has a name of at most 120 characters");
            }
        }
    }

    /// @param at by the clock of the telephone
    /// @param offline it was kept on the telephone before it was sent
    /// @param version of the order that the telephone showed
    public record Seen(Instant at, boolean offline, long version) {}

    /// SHA-256 of what was signed: tells a repeated signing from another one with the same key.
    byte[] content() {
        var words = new StringBuilder();
        new TreeMap<>(lines).forEach((lot, amounts) -> words.append(lot).append(amounts));
        words.append(receiver).append(note);
        pictures.forEach(picture -> words.append(picture.sha256()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
