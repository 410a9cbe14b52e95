package id.tanggap.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The keys from the environment that secrets are encrypted with: the one of today, and the one before while it is
/// replaced. Neither is ever shown, also not by `toString`.
public final class SecretKeyring {

    private static final int KEY_BYTES = 32;
    private static final int SHOWN = 8;

    private final @Nullable String current;
    private final Map<String, SecretKey> byId = new LinkedHashMap<>();

    /// @param key 32 random bytes in base64; blank for none
    /// @param old the key before, which still decrypts; blank for none
    /// @throws IllegalArgumentException if a key is not 32 bytes in base64; the message does not repeat it
    public SecretKeyring(String key, String old) {
        this.current = key.isBlank() ? null : add("TANGGAP_SECRET_KEY", key);
        if (!old.isBlank()) {
            add("TANGGAP_SECRET_KEY_OLD", old);
        }
    }

    private String add(String name, String text) {
        var bytes = decoded(name, text);
        var id = id(bytes);
        byId.put(id, new SecretKeySpec(bytes, "AES"));
        return id;
    }

    private static byte[] decoded(String name, String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // says the same as a wrong length: the exception would repeat characters of the key
        }
        throw new IllegalArgumentException(
                name + " must be 32 random bytes in base64; make one with: openssl rand -base64 32");
    }

    /// Tells keys apart without telling anything of them.
    private static String id(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("tanggap secret key\n".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(key)).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The id of the key that encrypts; empty if there is none.
    Optional<String> current() {
        return Optional.ofNullable(current);
    }

    Optional<SecretKey> key(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
