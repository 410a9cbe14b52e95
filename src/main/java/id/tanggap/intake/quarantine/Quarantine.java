package id.tanggap.intake.quarantine;

import id.tanggap.access.Viewer;
import id.tanggap.platform.blob.BlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Messages that could not be read, for those who may see everything: such a message may be about any category and
/// from any reporter. Others find nothing here. Each look at a message's bytes is recorded.
@Service
public class Quarantine {

    private static final int SHOWN = 64 * 1024;
    private static final int ENTRIES = 50;

    private final QuarantineStore store;
    private final QuarantineLog log;
    private final BlobStore blobs;

    Quarantine(QuarantineStore store, QuarantineLog log, BlobStore blobs) {
        this.store = store;
        this.log = log;
        this.blobs = blobs;
    }

    /// Bytes as text that can be read.
    ///
    /// @param cut whether there are more bytes than this
    public record Raw(QuarantinedItem item, String text, boolean cut) {}

    /// What somebody did with a message.
    public record Deed(String name, QuarantineAction action, Instant at) {}

    /// Newest first; one statement.
    public List<QuarantinedItem> list(QuarantineFilter filter, Viewer viewer, int limit) {
        return viewer.readsQuarantine() ? store.list(filter, limit) : List.of();
    }

    /// The names of the channels that have messages in this list.
    public Set<String> channels(QuarantineFilter.Tab tab, Viewer viewer) {
        return viewer.readsQuarantine() ? store.channels(tab) : Set.of();
    }

    /// How many wait for somebody; counting stops at `most`.
    public int count(Viewer viewer, int most) {
        return viewer.readsQuarantine() ? store.count(most) : 0;
    }

    /// A message without its bytes.
    public Optional<QuarantinedItem> find(long id, Viewer viewer) {
        return viewer.readsQuarantine() ? store.find(id) : Optional.empty();
    }

    /// Who looked at a message and who acted on it, newest first.
    public List<Deed> deeds(QuarantinedItem item, Viewer viewer) {
        return viewer.readsQuarantine()
                ? log.of(item.id(), ENTRIES).stream()
                        .map(entry -> new Deed(entry.name(), entry.action(), entry.at()))
                        .toList()
                : List.of();
    }

    /// The first 64 KiB of a message, as text. Recorded.
    @Transactional
    public Optional<Raw> read(long id, Viewer viewer) {
        return opened(id, QuarantineAction.VIEW, viewer).map(this::raw);
    }

    /// A message whose bytes somebody takes along. Recorded.
    @Transactional
    public Optional<QuarantinedItem> takeAlong(long id, Viewer viewer) {
        return opened(id, QuarantineAction.DOWNLOAD, viewer);
    }

    private Optional<QuarantinedItem> opened(long id, QuarantineAction action, Viewer viewer) {
        var found = find(id, viewer);
        found.ifPresent(item -> log.add(item.id(), action, viewer));
        return found;
    }

    private Raw raw(QuarantinedItem item) {
        try (var bytes = blobs.open(item.raw().sha256())) {
            return new Raw(
                    item, VisibleText.of(bytes.readNBytes(SHOWN)), item.raw().size() > SHOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
