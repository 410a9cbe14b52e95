package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.blob.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Recordings and voicemail of calls: kept as bytes, listened to on record, removed when their time is over.
@Service
public class Recordings {

    public List<Recording> of(long callId, Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /// Opens a recording for listening; written down first.
    public Optional<Recording> listen(long recordingId, Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /// @param kind `recording` or `voicemail`
    public record Recording(
            long id,
            long callId,
            String kind,
            String name,
            String contentType,
            long size,
            Sha256 sha256,
            Instant keepUntil) {}
}
