package id.tanggap.picture;

import id.tanggap.platform.filetype.FileType;
import java.util.Arrays;
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

    /// @param head the first `FileType.HEAD` bytes or more, or all there are
    public static FileKind of(byte[] head) {
        var type = FileType.of(head);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(type))
                .findFirst()
                .orElse(OTHER);
    }
}
