package id.tanggap.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/// Copies the chunks of a PNG that make its picture (PNG third edition, section 11), and no others: no eXIf, tEXt,
/// iTXt, zTXt, tIME, none of somebody's own, nothing after its end.
final class PngCleaner {

    private static final int SIGNATURE = 8;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT",
            "bKGD", "pHYs", "hIST", "sPLT", "acTL", "fcTL", "fdAT");

    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private int at = SIGNATURE;

    private PngCleaner(byte[] bytes) {
        this.bytes = bytes;
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    /// @throws RuntimeException if it is no sequence of chunks
    static byte[] clean(byte[] bytes) {
        return new PngCleaner(bytes).copy();
    }

    private byte[] copy() {
        out.write(bytes, 0, SIGNATURE);
        while (at < bytes.length) {
            var length = ByteBuffer.wrap(bytes).getInt(at);
            var name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || 12L + length > bytes.length - at) {
                cutOff(name);
                break;
            }
            chunk(name, 12 + length);
            if (name.equals("IEND")) {
                break;
            }
            at += 12 + length;
        }
        return out.toByteArray();
    }

    /// Of a file that ends early, the lines that are there are shown.
    private void cutOff(String name) {
        if (name.equals("IDAT")) {
            out.write(bytes, at, bytes.length - at);
        }
    }

    private void chunk(String name, int whole) {
        if (KEPT.contains(name)) {
            out.write(bytes, at, whole);
        } else if (name.equals("eXIf")) {
            var tiff = ByteBuffer.wrap(bytes, at + 8, whole - 12).slice();
            var orientation = JpegHeader.orientation(tiff);
            if (OrientationTag.isNeeded(orientation)) {
                out.writeBytes(exif(OrientationTag.tiff(orientation)));
            }
        }
    }

    private static byte[] exif(byte[] tiff) {
        var chunk = ByteBuffer.allocate(12 + tiff.length)
                .putInt(tiff.length)
                .put("eXIf".getBytes(StandardCharsets.US_ASCII))
                .put(tiff);
        var crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + tiff.length);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
