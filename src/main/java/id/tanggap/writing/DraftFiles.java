package id.tanggap.writing;

import id.tanggap.access.Viewer;
import id.tanggap.platform.blob.Blob;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.NewAttachment;
import id.tanggap.ticket.TicketNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files that staff add to an unsent text, stored with the draft until it is sent. Equal bytes are stored once.
@Service
public class DraftFiles {

    /// Mail relays accept at least 10 MB, and base64 adds a third; an SMS can have no files.
    public static final long MOST_BYTES = 10L * 1024 * 1024;

    private static final int MOST_FILES = 10;
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final Clock clock;

    DraftFiles(JdbcClient jdbc, BlobStore blobs, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.clock = clock;
    }

    /// A file of a draft.
    public record DraftFile(long id, SavedDraft.Kind kind, String name, String contentType, long size, Sha256 sha256) {

        NewAttachment attachment() {
            return new NewAttachment(name, contentType, new Blob(sha256, size), false, null);
        }
    }

    /// An uploaded file.
    ///
    /// @param size bytes
    public record Upload(@Nullable String name, @Nullable String contentType, long size, BlobStore.Source source) {}

    /// @return why it was refused; empty if it was stored, or if the writer may not see the ticket
    @Transactional
    public Optional<Reason> add(TicketNumber number, Viewer writer, SavedDraft.Kind kind, Upload upload) {
        var name = tidy(upload.name());
        var before =
                of(number, writer).stream().filter(file -> file.kind() == kind).toList();
        if (before.size() >= MOST_FILES) {
            return Optional.of(Reason.of("refused.writing.file.many", Integer.toString(MOST_FILES)));
        }
        var all = upload.size() + before.stream().mapToLong(DraftFile::size).sum();
        if (all > MOST_BYTES) {
            return Optional.of(Reason.of("refused.writing.file.large", name, "10"));
        }
        var blob = blobs.keep(upload.source());
        write(number, writer, kind, new NewAttachment(name, type(upload.contentType()), blob, false, null));
        return Optional.empty();
    }

    private void write(TicketNumber number, Viewer writer, SavedDraft.Kind kind, NewAttachment file) {
        var visibility = writer.visibility();
        jdbc.sql("""
                        insert into ticket_draft_file
                            (ticket_id, user_id, kind, name, content_type, size, sha256, added_at)
                        select t.id, :user, :kind, :name, :type, :size, :sha256, :at
                        from ticket t
                        where t.number = :number and %s
                        """.formatted(visibility.sql()))
                .param("user", writer.userId())
                .param("kind", kind.code())
                .param("name", file.name())
                .param("type", file.contentType())
                .param("size", file.blob().size())
                .param("sha256", file.blob().sha256().bytes())
                .param("at", Timestamp.from(clock.instant()))
                .param("number", number.digits())
                .params(visibility.parameters())
                .update();
    }

    /// The writer's own files, in the order in which they were added; one statement.
    public List<DraftFile> of(TicketNumber number, Viewer writer) {
        var visibility = writer.visibility();
        return jdbc.sql("""
                        select f.id, f.kind, f.name, f.content_type, f.size, encode(f.sha256, 'hex')
                        from ticket_draft_file f
                        join ticket t on t.id = f.ticket_id
                        where t.number = :number and f.user_id = :user and %s
                        order by f.id
                        """.formatted(visibility.sql()))
                .param("number", number.digits())
                .param("user", writer.userId(), java.sql.Types.BIGINT)
                .params(visibility.parameters())
                .query((row, n) -> new DraftFile(
                        row.getLong(1),
                        SavedDraft.Kind.of(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        new Sha256(row.getString(6))))
                .list();
    }

    /// The files as attachments of the message.
    public List<NewAttachment> attachments(TicketNumber number, Viewer writer, SavedDraft.Kind kind) {
        return of(number, writer).stream()
                .filter(file -> file.kind() == kind)
                .map(DraftFile::attachment)
                .toList();
    }

    /// Copies the files of a withdrawn answer back to the draft.
    public void restoreFrom(TicketNumber number, Viewer writer, long message) {
        var visibility = writer.visibility();
        jdbc.sql("""
                        insert into ticket_draft_file
                            (ticket_id, user_id, kind, name, content_type, size, sha256, added_at)
                        select t.id, :user, 'answer', a.name, a.content_type, a.size, a.sha256, :at
                        from ticket t
                        join attachment a on a.ticket_id = t.id and a.message_id = :message
                        join ticket_message m on m.id = a.message_id and m.user_id = :user and m.withdrawn
                        where t.number = :number and %s
                        """.formatted(visibility.sql()))
                .param("user", writer.userId())
                .param("message", message)
                .param("at", Timestamp.from(clock.instant()))
                .param("number", number.digits())
                .params(visibility.parameters())
                .update();
    }

    /// Deletes one file, or all of a draft that was sent.
    ///
    /// @param file null for all
    @Transactional
    public void delete(TicketNumber number, Viewer writer, SavedDraft.Kind kind, @Nullable Long file) {
        var gone = jdbc.sql("""
                        delete from ticket_draft_file f
                        using ticket t
                        where t.id = f.ticket_id and t.number = :number and f.user_id = :user and f.kind = :kind
                          and (:file::bigint is null or f.id = :file)
                        returning encode(f.sha256, 'hex')
                        """)
                .param("number", number.digits())
                .param("user", writer.userId(), java.sql.Types.BIGINT)
                .param("kind", kind.code())
                .param("file", file, java.sql.Types.BIGINT)
                .query(String.class)
                .list();
        gone.stream().distinct().map(Sha256::new).forEach(blobs::remove);
    }

    private static String tidy(@Nullable String given) {
        var name = given == null
                ? ""
                : withoutFolders(given).replaceAll("\\p{Cntrl}", "").strip();
        var known = name.isEmpty() ? "berkas" : name;
        return known.length() <= LONGEST_NAME ? known : known.substring(known.length() - LONGEST_NAME);
    }

    /// Looks once at each letter: the name is a stranger's, and may be very long.
    private static String withoutFolders(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String type(@Nullable String given) {
        try {
            var type = MediaType.parseMediaType(given == null ? "" : given);
            return type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException unknown) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }
}
