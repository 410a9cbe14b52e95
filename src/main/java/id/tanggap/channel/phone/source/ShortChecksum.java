package id.tanggap.channel.phone.source;

import id.tanggap.platform.blob.Sha256;

/// The first half of a SHA-256 in hexadecimal digits: enough to distinguish logs.
public final class ShortChecksum {

    private static final int DIGITS = 32;

    private ShortChecksum() {}

    public static String of(byte[] bytes) {
        return Sha256.of(bytes).hex().substring(0, DIGITS);
    }
}
