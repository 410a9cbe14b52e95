package id.tanggap.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a file is by its first bytes; what its sender calls it does not count.
///
/// Only these are ever shown in a browser. SVG and HTML are programs, so they are `OTHER`.
public enum FileKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    /// Shown, but never made smaller: Java reads no WebP.
    WEBP("image/webp"),
    PDF("application/pdf"),
    OTHER("application/octet-stream");

    /// So many first bytes are enough.
    public static final int HEAD = 16;

    private static final int JPEG_MARK = 0xFF;

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A picture that browsers show.
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == GIF || this == WEBP;
    }

    boolean shrinks() {
        return isPicture() && this != WEBP;
    }

    /// @param head at least the first 16 bytes, or all there are
    public static FileKind of(byte[] head) {
        if (head.length > 2
                && (head[0] & 0xFF) == JPEG_MARK
                && (head[1] & 0xFF) == 0xD8
                && (head[2] & 0xFF) == JPEG_MARK) {
            return JPEG;
        }
        var text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return GIF;
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        }
        return text.startsWith("%PDF-") ? PDF : OTHER;
    }
}
