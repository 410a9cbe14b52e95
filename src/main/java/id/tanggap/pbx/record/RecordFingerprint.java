package id.tanggap.pbx.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Identifies a record when it is read again: 128 bits of SHA-256 over its cells, independent of quoting and of its
/// place in the file. Not thread-safe.
public final class RecordFingerprint {

    private static final byte BETWEEN = 0x1f;
    private static final int BYTES = 16;

    private final MessageDigest digest;
    private byte[] bytes = new byte[1024];
    private int length;

    public RecordFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java has SHA-256", broken);
        }
    }

    public String of(@Nullable String... cells) {
        length = 0;
        for (var cell : cells) {
            if (cell != null) {
                add(cell);
            }
            room(1);
            bytes[length++] = BETWEEN;
        }
        digest.update(bytes, 0, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }

    /// Writes UTF-8. ASCII is written directly, so that no String and no byte array is made for each cell.
    private void add(String cell) {
        int begun = length;
        room(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= 0x80) {
                length = begun;
                addWide(cell.getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[length++] = (byte) c;
        }
    }

    private void addWide(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
