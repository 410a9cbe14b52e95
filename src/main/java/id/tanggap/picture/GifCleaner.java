package id.tanggap.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Copies a GIF without comments, texts and what applications wrote into it (XMP), but for how often it repeats.
final class GifCleaner {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private int at;

    private GifCleaner(byte[] bytes) {
        this.bytes = bytes;
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    /// @throws RuntimeException if it is no sequence of blocks
    static byte[] clean(byte[] bytes) {
        return new GifCleaner(bytes).copy();
    }

    private byte[] copy() {
        take(HEADER + colours(byteAt(10)));
        while (at < bytes.length && byteAt(at) != END) {
            switch (byteAt(at)) {
                case EXTENSION -> extension();
                case IMAGE -> {
                    take(10 + colours(byteAt(at + 9)) + 1);
                    take(blocks(at) - at);
                }
                default -> throw new IllegalArgumentException("No block at " + at);
            }
        }
        out.write(END);
        return out.toByteArray();
    }

    private int byteAt(int index) {
        return bytes[index] & 0xFF;
    }

    /// @param packed a byte whose highest bit says that colours follow, and whose lowest three say how many
    private static int colours(int packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }

    private void take(int length) {
        out.write(bytes, at, length);
        at += length;
    }

    /// @return the index after the blocks that begin here, the empty one included; the end of a file that is cut off
    private int blocks(int from) {
        var end = from;
        while (end < bytes.length && byteAt(end) != 0) {
            end += 1 + byteAt(end);
        }
        return Math.min(bytes.length, end + 1);
    }

    private void extension() {
        var label = byteAt(at + 1);
        var end = blocks(at + 2);
        if (label == CONTROL || (label == APPLICATION && repeats())) {
            take(end - at);
        }
        at = end;
    }

    private boolean repeats() {
        var name = new String(bytes, at + 3, 11, StandardCharsets.ISO_8859_1);
        return name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0");
    }
}
