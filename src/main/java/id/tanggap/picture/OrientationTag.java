package id.tanggap.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// An EXIF block that says how the camera was held, and nothing else.
final class OrientationTag {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int LENGTH = 26;

    private OrientationTag() {}

    static boolean isNeeded(int orientation) {
        return orientation != UPRIGHT;
    }

    /// TIFF 6.0: header, one directory of one entry, no further directory.
    static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(LENGTH)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
