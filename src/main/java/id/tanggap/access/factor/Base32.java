package id.tanggap.access.factor;

/// Letters and digits that nobody confuses on paper (RFC 4648, section 6), without padding.
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 4;

    private Base32() {}

    /// @param bytes a multiple of five of them
    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var held = 0;
        var bits = 0;
        for (var one : bytes) {
            held = ((held << Byte.SIZE) | (one & 0xff)) & 0xfff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
        }
        return text.toString();
    }

    static String grouped(String text, String between) {
        var groups = new StringBuilder();
        for (var at = 0; at < text.length(); at += GROUP) {
            groups.append(at == 0 ? "" : between).append(text, at, Math.min(text.length(), at + GROUP));
        }
        return groups.toString();
    }
}
