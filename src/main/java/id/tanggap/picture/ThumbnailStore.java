package id.tanggap.picture;

import id.tanggap.platform.blob.BlobStore;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.filetype.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Small pictures of kept files: made when somebody first looks, then kept beside the content they were made of. A
/// file that cannot be shown is remembered too, and never tried again.
///
/// One statement where it is kept; to make one takes the file's bytes in memory, so two are made at a time.
@Service
public class ThumbnailStore {

    /// Larger files are not read for a picture.
    private static final int LARGEST = 26 * 1024 * 1024;

    private static final int AT_A_TIME = 2;

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final Clock clock;
    private final Semaphore hands = new Semaphore(AT_A_TIME);

    ThumbnailStore(JdbcClient jdbc, BlobStore blobs, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.clock = clock;
    }

    private record Look(Optional<Thumbnail> thumbnail) {}

    /// What is known of files already, without reading any: whether each has a small picture; one statement.
    ///
    /// @return by content; nothing about those that nobody has looked at
    public Map<Sha256, Boolean> known(Collection<Sha256> files) {
        return jdbc
                .sql("""
                        select encode(sha256, 'hex'), thumbnail is not null
                        from picture
                        where sha256 in (:files)
                        """)
                .param("files", files.stream().map(Sha256::bytes).toList())
                .query((row, n) -> Map.entry(new Sha256(row.getString(1)), row.getBoolean(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @return empty if the file is no picture that can be made small
    public Optional<Thumbnail> of(Sha256 file, long size) {
        return kept(file).orElseGet(() -> make(file, size)).thumbnail();
    }

    /// What a kept file is; reads its first bytes.
    public FileKind kind(Sha256 file) {
        try (var in = blobs.open(file)) {
            return FileKind.of(in.readNBytes(FileType.HEAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Look> kept(Sha256 file) {
        return jdbc.sql("select thumbnail, width, height from picture where sha256 = :file")
                .param("file", file.bytes())
                .query(ThumbnailStore::look)
                .optional();
    }

    private Look make(Sha256 file, long size) {
        hands.acquireUninterruptibly();
        try {
            return kept(file).orElseGet(() -> keep(file, size > LARGEST ? Optional.empty() : shrink(file)));
        } finally {
            hands.release();
        }
    }

    private Optional<Thumbnail> shrink(Sha256 file) {
        try (InputStream in = blobs.open(file)) {
            var bytes = in.readNBytes(LARGEST);
            return ThumbnailMaker.of(bytes, FileKind.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Look keep(Sha256 file, Optional<Thumbnail> made) {
        jdbc.sql("""
                        insert into picture (sha256, thumbnail, width, height, made_at)
                        values (:file, :thumbnail, :width, :height, :at)
                        on conflict (sha256) do nothing
                        """)
                .param("file", file.bytes())
                .param("thumbnail", made.map(Thumbnail::jpeg).orElse(null))
                .param("width", made.map(Thumbnail::width).orElse(null))
                .param("height", made.map(Thumbnail::height).orElse(null))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return new Look(made);
    }

    private static Look look(ResultSet row, int n) throws SQLException {
        var jpeg = row.getBytes(1);
        return new Look(
                jpeg == null ? Optional.empty() : Optional.of(new Thumbnail(jpeg, row.getInt(2), row.getInt(3))));
    }
}
