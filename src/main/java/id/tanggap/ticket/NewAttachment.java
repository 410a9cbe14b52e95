package id.tanggap.ticket;

import id.tanggap.platform.blob.Blob;
import org.jspecify.annotations.Nullable;

/// A file of a message; its bytes are stored already.
public record NewAttachment(
        String name,
        String contentType,
        Blob blob,
        boolean inline,
        @Nullable String contentId) {}
