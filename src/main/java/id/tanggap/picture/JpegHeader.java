package id.tanggap.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What must be known of a JPEG before it is decoded: how the camera was held, and how often it makes us read it.
///
/// @param orientation of EXIF 2.32, tag 0x0112: 1 upright, 3 upside down, 6 and 8 on its side, even 2, 4, 5, 7
/// mirrored
/// @param scans a progressive picture is decoded once for each; a hostile one has thousands
record JpegHeader(int orientation, int scans) {

    private static final int UPRIGHT = 1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int TAG_ORIENTATION = 0x0112;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /// Never fails: what cannot be read is upright.
    static JpegHeader of(byte[] bytes) {
        var orientation = UPRIGHT;
        var scans = 0;
        for (var at = 2; at + 4 <= bytes.length; ) {
            if (unsigned(bytes, at) != 0xFF) {
                at++;
                continue;
            }
            var marker = unsigned(bytes, at + 1);
            if (isAlone(marker)) {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            var length = unsigned(bytes, at + 2) << 8 | unsigned(bytes, at + 3);
            if (marker == START_OF_SCAN) {
                scans++;
            } else if (marker == APP1 && orientation == UPRIGHT) {
                orientation = orientation(bytes, at + 4, Math.min(bytes.length, at + 2 + length));
            }
            at += 2 + Math.max(2, length);
        }
        return new JpegHeader(orientation, scans);
    }

    /// Fill bytes, stuffed bytes and restarts within a scan, start and end: markers without a length.
    private static boolean isAlone(int marker) {
        return marker == 0 || marker == 0xFF || marker == 1 || (marker >= 0xD0 && marker <= 0xD9);
    }

    private static int orientation(byte[] bytes, int from, int to) {
        return to - from < EXIF.length || !startsWithExif(bytes, from)
                ? UPRIGHT
                : orientation(ByteBuffer.wrap(bytes, from + EXIF.length, to - from - EXIF.length)
                        .slice());
    }

    /// @param tiff an EXIF block without its prefix, as PNG and WebP have it
    static int orientation(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        return entry(tiff, directory);
    }

    private static int entry(ByteBuffer tiff, int directory) {
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var n = 0; n < entries; n++) {
            var at = directory + 2 + n * 12;
            if (at > tiff.limit() - 12) {
                return UPRIGHT;
            }
            if ((tiff.getShort(at) & 0xFFFF) == TAG_ORIENTATION) {
                var value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(byte[] bytes, int from) {
        for (var i = 0; i < EXIF.length; i++) {
            if (bytes[from + i] != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static int unsigned(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
