package id.tanggap.intake.media;

import id.tanggap.platform.blob.BlobStore;
import org.jspecify.annotations.Nullable;

/// What became of asking for a file.
public sealed interface MediaFetchResult extends AutoCloseable {

    /// Lets go of what the bytes are held in; asked once, when they have been kept or will not be.
    @Override
    default void close() {}

    /// Here it is.
    ///
    /// @param name as the provider calls it, null if it has none
    /// @param release called when the bytes are no longer needed
    record Bytes(@Nullable String name, String contentType, BlobStore.Source bytes, Runnable release)
            implements MediaFetchResult {
        @Override
        public void close() {
            release.run();
        }
    }

    /// Not now; try again.
    ///
    /// @param reason in few words, shown to agents
    record Later(String reason) implements MediaFetchResult {}

    /// Never: too large, of a kind we do not take, gone, or at an address we do not go to.
    ///
    /// @param reason in few words, shown to agents
    record Refused(String reason) implements MediaFetchResult {}
}
