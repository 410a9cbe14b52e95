package id.tanggap.intake.media;

import id.tanggap.platform.blob.BlobStore;
import org.jspecify.annotations.Nullable;

/// The result of fetching a file.
public sealed interface MediaFetchResult extends AutoCloseable {

    /// Releases the memory or file that holds the bytes; called once, when they have been kept or will not be.
    @Override
    default void close() {}

    /// The file.
    ///
    /// @param name given by the provider, null if it has none
    /// @param release called when the bytes are no longer needed
    record Bytes(@Nullable String name, String contentType, BlobStore.Source bytes, Runnable release)
            implements MediaFetchResult {
        @Override
        public void close() {
            release.run();
        }
    }

    /// A temporary failure: try again.
    ///
    /// @param reason in few words, shown to agents
    record Later(String reason) implements MediaFetchResult {}

    /// A permanent failure: too large, of a type that is not accepted, gone, or at an address that is not allowed.
    ///
    /// @param reason in few words, shown to agents
    record Refused(String reason) implements MediaFetchResult {}
}
