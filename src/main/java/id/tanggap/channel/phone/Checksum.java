package id.tanggap.channel.phone;

import id.tanggap.blob.Sha256;

/// The first half of a SHA-256 in hexadecimal digits: enough to tell one log from another.
final class Checksum {

    private static final int DIGITS = 32;

    private Checksum() {}

    static String of(byte[] bytes) {
        return Sha256.of(bytes).hex().substring(0, DIGITS);
    }
}
