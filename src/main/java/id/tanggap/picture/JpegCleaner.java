package id.tanggap.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Copies a JPEG without what it tells beside the picture: EXIF, XMP, IPTC, comments, maker's segments, the previews in
/// them, and whatever follows its end (a second picture, the film of a "motion photo"). The picture itself is copied
/// byte by byte. Colour profiles stay (APP2 ICC_PROFILE, APP14 Adobe): without them colours are wrong.
final class JpegCleaner {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private int at = 2;

    private JpegCleaner(byte[] bytes) {
        this.bytes = bytes;
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    /// @throws RuntimeException if it is no sequence of segments; what it would tell cannot be known then
    static byte[] clean(byte[] bytes) {
        return new JpegCleaner(bytes).copy();
    }

    private byte[] copy() {
        out.write(0xFF);
        out.write(START);
        var marker = marker();
        if (marker == APP0) {
            segment(marker);
            marker = marker();
        }
        orientation();
        while (marker != END) {
            segment(marker);
            if (marker == SCAN) {
                scan();
            }
            if (at >= bytes.length) {
                return out.toByteArray();
            }
            marker = marker();
        }
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    /// Any number of 0xFF may stand before a marker.
    private int marker() {
        if (byteAt(at) != 0xFF) {
            throw new IllegalArgumentException("No marker at " + at);
        }
        while (byteAt(at) == 0xFF) {
            at++;
        }
        return byteAt(at++);
    }

    private int byteAt(int index) {
        return bytes[index] & 0xFF;
    }

    private void segment(int marker) {
        var length = byteAt(at) << 8 | byteAt(at + 1);
        var end = at + length;
        if (length < 2 || end > bytes.length) {
            throw new IllegalArgumentException("A segment is longer than the file");
        }
        if (isKept(marker, at + 2)) {
            out.write(0xFF);
            out.write(marker);
            out.write(bytes, at, length);
        }
        at = end;
    }

    private boolean isKept(int marker, int from) {
        return switch (marker) {
            case APP0 -> is("JFIF\0", from);
            case APP2 -> is("ICC_PROFILE\0", from);
            case APP14 -> is("Adobe", from);
            case COMMENT -> false;
            default -> marker < APP0 || marker > APP15;
        };
    }

    private boolean is(String name, int from) {
        var to = Math.min(bytes.length, from + name.length());
        return Arrays.equals(Arrays.copyOfRange(bytes, from, to), name.getBytes(StandardCharsets.US_ASCII));
    }

    /// Compressed data end at a marker; 0xFF00 and restarts are part of them. A file may be cut off here.
    private void scan() {
        var from = at;
        while (at < bytes.length && !isMarker(at)) {
            at++;
        }
        out.write(bytes, from, at - from);
    }

    private boolean isMarker(int index) {
        if (byteAt(index) != 0xFF || index + 1 >= bytes.length) {
            return false;
        }
        var next = byteAt(index + 1);
        return next != 0 && (next < 0xD0 || next > 0xD7);
    }

    private void orientation() {
        var orientation = JpegHeader.of(bytes).orientation();
        if (OrientationTag.isNeeded(orientation)) {
            var tiff = OrientationTag.tiff(orientation);
            out.write(0xFF);
            out.write(0xE1);
            out.write(0);
            out.write(2 + EXIF.length + tiff.length);
            out.writeBytes(EXIF);
            out.writeBytes(tiff);
        }
    }
}
