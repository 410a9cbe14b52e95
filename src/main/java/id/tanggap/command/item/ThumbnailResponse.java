package id.tanggap.command.item;

import id.tanggap.picture.Thumbnail;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with a small picture that one browser may keep for an hour; nothing in it runs.
public final class ThumbnailResponse {

    private ThumbnailResponse() {}

    public static ResponseEntity<byte[]> of(Thumbnail small) {
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .contentType(MediaType.IMAGE_JPEG)
                .body(small.jpeg());
    }
}
