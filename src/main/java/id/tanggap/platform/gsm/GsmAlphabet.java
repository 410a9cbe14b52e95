package id.tanggap.platform.gsm;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// The GSM 7-bit default alphabet and its extension (3GPP TS 23.038 sections 6.1.2.1, 6.2.1 and 6.2.1.1): as bytes of
/// one septet each, as message centres mostly send it, or packed as in the radio network.
public final class GsmAlphabet {

    public static final byte ESCAPE = 0x1b;

    /// The index of a character is its code; the escape is at its own code.
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] EXTENSION_CODES = {0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65};

    private GsmAlphabet() {}

    /// Septets of a character: 1 of the basic table, 2 of the extension (escape and character), 0 if it is in neither.
    ///
    /// @param character a code point
    public static int septets(int character) {
        if (character != ESCAPE && BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }

    /// @return one byte per septet; empty if a character is not in the alphabet
    public static Optional<byte[]> encode(String text) {
        var encoded = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (septets(character)) {
                case 1 -> encoded.write(BASIC.indexOf(character));
                case 2 -> {
                    encoded.write(ESCAPE);
                    encoded.write(EXTENSION_CODES[EXTENSION.indexOf(character)]);
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(encoded.toByteArray());
    }

    /// An escape before a code that the extension does not have is a space, as the standard says.
    public static String decode(byte[] septets) {
        var text = new StringBuilder();
        for (var i = 0; i < septets.length; i++) {
            var code = septets[i] & 0x7f;
            if (code != ESCAPE) {
                text.append(BASIC.charAt(code));
            } else if (i + 1 < septets.length) {
                text.append(extended(septets[++i]));
            }
        }
        return text.toString();
    }

    private static char extended(byte code) {
        for (var i = 0; i < EXTENSION_CODES.length; i++) {
            if (EXTENSION_CODES[i] == code) {
                return EXTENSION.charAt(i);
            }
        }
        return ' ';
    }

    /// @param bytes eight septets in seven bytes, the first in the lowest bits
    /// @param skippedBits padding bits after a header, before the next septet
    public static byte[] unpack(byte[] bytes, int skippedBits) {
        var count = (bytes.length * 8 - skippedBits) / 7;
        var septets = new byte[Math.max(0, count)];
        for (var i = 0; i < septets.length; i++) {
            var bit = skippedBits + i * 7;
            var low = (bytes[bit / 8] & 0xff) >>> (bit % 8);
            var high = bit / 8 + 1 < bytes.length ? (bytes[bit / 8 + 1] & 0xff) << (8 - bit % 8) : 0;
            septets[i] = (byte) ((low | high) & 0x7f);
        }
        return septets;
    }

    /// The inverse of `unpack`.
    public static byte[] pack(byte[] septets, int skippedBits) {
        var bytes = new byte[(skippedBits + septets.length * 7 + 7) / 8];
        for (var i = 0; i < septets.length; i++) {
            var bit = skippedBits + i * 7;
            var value = (septets[i] & 0x7f) << (bit % 8);
            bytes[bit / 8] |= (byte) value;
            if (value > 0xff) {
                bytes[bit / 8 + 1] |= (byte) (value >>> 8);
            }
        }
        return bytes;
    }
}
