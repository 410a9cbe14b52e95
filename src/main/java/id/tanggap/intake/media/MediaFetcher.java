package id.tanggap.intake.media;

import id.tanggap.platform.blob.BlobStore;
import id.tanggap.ticket.NewAttachment;
import id.tanggap.ticket.citizen.LateFiles;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fetches one file of a text and attaches it to its message. A file that cannot be fetched is reported in the
/// timeline with the reason; the text itself was kept before.
@Component
class MediaFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(MediaFetcher.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));
    private static final int LONGEST_NAME = 200;

    private final PendingMedia wanted;
    private final MediaSourceRegistry sources;
    private final BlobStore blobs;
    private final LateFiles lateFiles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MediaFetcher(
            PendingMedia wanted,
            MediaSourceRegistry sources,
            BlobStore blobs,
            LateFiles lateFiles,
            TransactionTemplate transaction,
            Clock clock) {
        this.wanted = wanted;
        this.sources = sources;
        this.blobs = blobs;
        this.lateFiles = lateFiles;
        this.transaction = transaction;
        this.clock = clock;
    }

    void fetch(PendingMedia.Wanted file) {
        var source = sources.named(file.channelName());
        try (var fetched = source.isEmpty()
                ? new MediaFetchResult.Later("channel-closed")
                : source.get().fetch(file.url())) {
            switch (fetched) {
                case MediaFetchResult.Bytes bytes -> keep(file, bytes);
                case MediaFetchResult.Later later -> later(file, later.reason());
                case MediaFetchResult.Refused refused -> giveUp(file, refused.reason());
            }
        } catch (UncheckedIOException broken) {
            later(file, broken.toString());
        }
    }

    /// The bytes are stored before the transaction: they may be large, and storing them twice does no harm.
    private void keep(PendingMedia.Wanted file, MediaFetchResult.Bytes bytes) {
        var blob = blobs.keep(bytes.bytes());
        var name = bytes.name() == null ? "media-" + file.id() + ending(bytes.contentType()) : bytes.name();
        var shortName = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        transaction.executeWithoutResult(status -> {
            if (wanted.settle(file.id(), "kept", null)) {
                var attachment = new NewAttachment(shortName, bytes.contentType(), blob, false, null);
                lateFiles.attach(file.messageId(), attachment, clock.instant());
            }
        });
    }

    private static String ending(String contentType) {
        return switch (contentType.replaceFirst(";.*", "").strip()) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/webp" -> ".webp";
            case "image/heic" -> ".heic";
            case "image/heif" -> ".heif";
            case "image/avif" -> ".avif";
            case "audio/ogg" -> ".ogg";
            case "audio/mpeg" -> ".mp3";
            case "video/mp4" -> ".mp4";
            case "application/pdf" -> ".pdf";
            default -> "";
        };
    }

    private void later(PendingMedia.Wanted file, String reason) {
        if (file.attempts() > PAUSES.size()) {
            giveUp(file, reason);
            return;
        }
        LOG.info("media={} attempt={} later=true", file.id(), file.attempts());
        wanted.later(file.id(), reason, next(file));
    }

    private Instant next(PendingMedia.Wanted file) {
        return clock.instant().plus(PAUSES.get(file.attempts() - 1));
    }

    private void giveUp(PendingMedia.Wanted file, String reason) {
        LOG.warn("media={} attempt={} given_up=true", file.id(), file.attempts());
        transaction.executeWithoutResult(status -> {
            if (wanted.settle(file.id(), "given-up", reason)) {
                lateFiles.lost(file.ticketId(), reason, clock.instant());
            }
        });
    }
}
