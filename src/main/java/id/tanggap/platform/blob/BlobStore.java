package id.tanggap.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Stores bytes, once per content. Memory in use is a few chunks, whatever the size.
///
/// Two statements for new bytes up to 4 MiB, one more for every further 4 MiB; one when the content is stored
/// already.
@Component
public class BlobStore {

    static final int CHUNK = 256 * 1024;
    private static final int CHUNKS_A_BATCH = 16;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    BlobStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Stores the bytes of a stream that can be opened twice: once to compute the hash, once to store new content.
    ///
    /// @throws UncheckedIOException if the source cannot be read
    @Transactional
    public Blob keep(Source source) {
        var blob = measure(source);
        if (claim(blob)) {
            store(blob.sha256().bytes(), source);
        }
        return blob;
    }

    @Transactional
    public Blob keep(byte[] bytes) {
        return keep(() -> new java.io.ByteArrayInputStream(bytes));
    }

    /// The bytes, read chunk by chunk as they are asked for.
    ///
    /// @return an empty stream if nothing is stored under this hash
    public InputStream open(Sha256 sha256) {
        return open(sha256, 0);
    }

    /// The bytes from an offset on, for range requests: whole chunks before it are not read.
    ///
    /// @param from 0 for all of them
    /// @return an empty stream if nothing is stored under this hash or `from` is at or after the end
    public InputStream open(Sha256 sha256, long from) {
        if (from < 0) {
            throw new IllegalArgumentException("Bytes are counted from 0, not from " + from);
        }
        return new ChunkInputStream(
                n -> chunk(sha256, n), Math.toIntExact(from / CHUNK), Math.toIntExact(from % CHUNK));
    }

    /// Removes bytes that nothing refers to any more. Foreign keys decide: a row anywhere that refers to them keeps
    /// them, also a row that is being inserted at this moment. Part of the caller's transaction; only this step is
    /// rolled back if it fails.
    ///
    /// @return true if the bytes are gone
    @Transactional(propagation = Propagation.NESTED)
    public boolean remove(Sha256 sha256) {
        try {
            jdbc.update("delete from blob_chunk where sha256 = ?", sha256.bytes());
            return jdbc.update("delete from blob where sha256 = ?", sha256.bytes()) == 1;
        } catch (DataIntegrityViolationException stillServes) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
    }

    private byte[] chunk(Sha256 sha256, int n) {
        var found = jdbc.query(
                "select bytes from blob_chunk where sha256 = ? and n = ?",
                (row, i) -> row.getBytes(1),
                sha256.bytes(),
                n);
        return found.isEmpty() ? new byte[0] : found.getFirst();
    }

    private static Blob measure(Source source) {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(source.open(), digest)) {
            var size = in.transferTo(java.io.OutputStream.nullOutputStream());
            return new Blob(Sha256.named(digest.digest()), size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for another transaction that is storing the same bytes, so that a stored hash always has its bytes.
    private boolean claim(Blob blob) {
        return jdbc.update("""
                        insert into blob (sha256, size, stored_at) values (?, ?, ?)
                        on conflict do nothing
                        """, blob.sha256().bytes(), blob.size(), java.sql.Timestamp.from(clock.instant())) == 1;
    }

    private void store(byte[] sha256, Source source) {
        try (var in = source.open()) {
            var batch = new ArrayList<Object[]>();
            for (var n = 0; ; n++) {
                var bytes = in.readNBytes(CHUNK);
                if (bytes.length > 0) {
                    batch.add(new Object[] {sha256, n, bytes});
                }
                if (batch.size() == CHUNKS_A_BATCH || bytes.length < CHUNK) {
                    write(batch);
                    batch.clear();
                }
                if (bytes.length < CHUNK) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Object[]> batch) {
        if (!batch.isEmpty()) {
            jdbc.batchUpdate("insert into blob_chunk (sha256, n, bytes) values (?, ?, ?)", batch);
        }
    }

    /// Bytes that can be read more than once.
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}
