package id.tanggap.picture;

import id.tanggap.platform.code.Coded;
import id.tanggap.platform.filetype.FileType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.springframework.core.io.InputStreamSource;

/// What a file is by its first bytes; what its sender calls it does not count.
///
/// Only these are ever shown in a browser. SVG and HTML are programs, so they are `OTHER`.
public enum FileKind implements Coded {
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

    /// A picture that browsers show.
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == GIF || this == WEBP;
    }

    boolean shrinks() {
        return isPicture() && this != WEBP;
    }

    /// Of an upload; reads its head only.
    public static FileKind of(InputStreamSource file) {
        try (var in = file.getInputStream()) {
            return of(in.readNBytes(FileType.HEAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
