package id.tanggap.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// Links entries so that a changed, missing or inserted one shows: each hash covers the hash before it.
///
/// hash(n) = SHA-256( hash(n-1) ‖ len(field) ‖ field … ), lengths as four bytes big-endian, fields as UTF-8;
/// hash(0) is 32 zero bytes. Lengths keep ("ab","c") and ("a","bc") apart.
public final class HashChain {

    private static final int HASH_BYTES = 32;

    private HashChain() {}

    /// The hash before the first entry.
    public static byte[] start() {
        return new byte[HASH_BYTES];
    }

    /// @param previous 32 bytes
    /// @param fields the entry's content in a fixed order
    /// @return 32 bytes
    public static byte[] next(byte[] previous, List<String> fields) {
        var digest = sha256();
        digest.update(previous);
        for (var field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(new byte[] {
                (byte) (bytes.length >>> 24),
                (byte) (bytes.length >>> 16),
                (byte) (bytes.length >>> 8),
                (byte) bytes.length
            });
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
