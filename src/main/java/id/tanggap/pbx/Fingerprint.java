package id.tanggap.pbx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// What a record is known again by: 128 bits of SHA-256 over its cells, however they were quoted and wherever they
/// stood. Not for several threads.
final class Fingerprint {

    private static final char BETWEEN = '\u001f';
    private static final int BYTES = 16;

    private final MessageDigest digest;
    private final StringBuilder joined = new StringBuilder(512);

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java has SHA-256", broken);
        }
    }

    String of(@Nullable String... cells) {
        joined.setLength(0);
        for (var cell : cells) {
            if (cell != null) {
                joined.append(cell);
            }
            joined.append(BETWEEN);
        }
        var bytes = digest.digest(joined.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(bytes, BYTES));
    }
}
