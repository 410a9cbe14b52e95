package id.tanggap.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Copies the chunks of a WebP that make its picture (RFC 9649), and no others: no EXIF, no XMP, none unknown.
final class WebpCleaner {

    private static final int HEADER = 12;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer in;
    private final ByteArrayOutputStream out;
    private int orientation = 1;

    private WebpCleaner(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    /// @throws RuntimeException if it is no sequence of chunks
    static byte[] clean(byte[] bytes) {
        return new WebpCleaner(bytes).copy();
    }

    private byte[] copy() {
        out.write(in.array(), 0, HEADER);
        var end = (int) Math.min(in.limit(), 8 + (in.getInt(4) & 0xFFFFFFFFL));
        for (var at = HEADER; at + 8 <= end; ) {
            var size = in.getInt(at + 4);
            var whole = 8 + Math.max(0, size) + (size & 1);
            if (size < 0 || (long) at + 8 + size > end) {
                throw new IllegalArgumentException("A chunk is longer than the file");
            }
            chunk(at, Math.min(whole, end - at), size);
            at += whole;
        }
        return finished();
    }

    private void chunk(int at, int whole, int size) {
        var name = new String(in.array(), at, 4, StandardCharsets.ISO_8859_1);
        if (KEPT.contains(name)) {
            out.write(in.array(), at, whole);
        } else if (name.equals("EXIF")) {
            orientation = JpegHeader.orientation(tiff(at + 8, size));
        }
    }

    /// Some programs write the prefix that only JPEG has.
    private ByteBuffer tiff(int from, int size) {
        var data = in.slice(from, size);
        return size >= PREFIX.length && data.slice(0, PREFIX.length).equals(ByteBuffer.wrap(PREFIX))
                ? data.slice(PREFIX.length, size - PREFIX.length)
                : data;
    }

    /// EXIF stands after the picture; the first chunk of an extended file says what there is.
    private byte[] finished() {
        var extended = new String(in.array(), HEADER, 4, StandardCharsets.ISO_8859_1).equals("VP8X");
        var turned = extended && OrientationTag.isNeeded(orientation);
        if (turned) {
            var tiff = OrientationTag.tiff(orientation);
            out.writeBytes("EXIF".getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(tiff.length)
                    .array());
            out.writeBytes(tiff);
        }
        var bytes = out.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
        if (extended) {
            bytes[HEADER + 8] = (byte) ((bytes[HEADER + 8] & ~(HAS_XMP | HAS_EXIF)) | (turned ? HAS_EXIF : 0));
        }
        return bytes;
    }
}
