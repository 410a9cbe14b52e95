package id.tanggap.platform.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Identifies bytes: their SHA-256.
///
/// @param hex 64 lower-case hexadecimal digits
public record Sha256(String hex) {

    public Sha256 {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A SHA-256 is 64 hexadecimal digits, not '" + hex + "'");
        }
    }

    public static Sha256 of(byte[] bytes) {
        return named(digest().digest(bytes));
    }

    /// @param hash its 32 bytes
    public static Sha256 named(byte[] hash) {
        return new Sha256(HexFormat.of().formatHex(hash));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Its 32 bytes, as stored in the database.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
