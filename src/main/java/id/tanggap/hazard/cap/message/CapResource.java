package id.tanggap.hazard.cap.message;

import org.jspecify.annotations.Nullable;

/// A file that goes with a message. It is never fetched.
///
/// @param size in bytes, as written; null if not said
/// @param derefUri the content itself, in Base64
/// @param digest SHA-1 of the content
public record CapResource(
        String description,
        String mimeType,
        @Nullable String size,
        @Nullable String uri,
        @Nullable String derefUri,
        @Nullable String digest) {}
