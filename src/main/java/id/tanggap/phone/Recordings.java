package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.access.Visibility;
import id.tanggap.phone.call.CallChangeNotifier;
import id.tanggap.phone.call.CallViews;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.platform.blob.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Recordings and voicemail of calls. Each listening is recorded; the bytes are removed after the retention time.
@Service
public class Recordings {

    private static final String SELECT = """
            select r.id, r.call_id, r.kind, r.name, r.content_type, r.size, encode(r.sha256, 'hex') as sha256,
                   r.keep_until
            from call_recording r
            where r.removed_at is null and %s and\s""";

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final CallChangeNotifier notifier;
    private final Clock clock;

    Recordings(JdbcClient jdbc, BlobStore blobs, CallChangeNotifier notifier, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.notifier = notifier;
        this.clock = clock;
    }

    /// None of a call whose ticket the viewer may not see, or whose caller stays unnamed: a voice can identify a
    /// person.
    public List<Recording> of(long callId, Viewer viewer) {
        if (!viewer.answersCalls()) {
            return List.of();
        }
        var visibility = viewer.visibility();
        return jdbc.sql(SELECT.formatted(hearableBy(visibility)) + "r.call_id = " + CallViews.CURRENT
                        + " order by r.id")
                .params(visibility.parameters())
                .param("id", callId)
                .query(Recordings::recording)
                .list();
    }

    /// Opens a recording for listening; the access is recorded first.
    public Optional<Recording> listen(long recordingId, Viewer viewer) {
        if (!viewer.answersCalls()) {
            return Optional.empty();
        }
        var visibility = viewer.visibility();
        jdbc.sql("""
                        insert into call_recording_access (recording_id, user_id, name, at)
                        select r.id, :user, :name, :at from call_recording r
                        where r.id = :id and r.removed_at is null and %s
                        """.formatted(hearableBy(visibility)))
                .params(visibility.parameters())
                .param("user", viewer.userId())
                .param("name", viewer.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", recordingId)
                .update();
        return jdbc.sql(SELECT.formatted(hearableBy(visibility)) + "r.id = :id")
                .params(visibility.parameters())
                .param("id", recordingId)
                .query(Recordings::recording)
                .optional();
    }

    /// A condition on `call_recording r`.
    private static String hearableBy(Visibility visibility) {
        return """
                not exists (select 1 from call c
                            join ticket t on t.id = c.ticket_id
                            where c.id = r.call_id and (%s and %s) is not true)
                """.formatted(visibility.sql(), visibility.identitySql());
    }

    private static Recording recording(ResultSet row, int n) throws SQLException {
        return new Recording(
                row.getLong("id"),
                row.getLong("call_id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                new Sha256(row.getString("sha256")),
                row.getTimestamp("keep_until").toInstant());
    }

    /// Ended calls of an exchange that may have a recording which is not stored yet: answered calls, voicemail, and
    /// calls whose log names a recording. Oldest first, paged by key.
    ///
    /// @param after the last call of the page before; for the first page the start of the search, with any id
    public List<Wanting> withoutRecording(String pbx, Calls.Key after, int limit) {
        return jdbc.sql("""
                        select c.id, c.outcome, c.started_at, c.ended_at, c.caller,
                               array(select k.tie from call_tie k where k.call_id = c.id order by k.tie) as ties,
                               array(select jsonb_array_elements_text(c.recordings)) as named
                        from call c
                        where c.pbx = :pbx and c.ended_at is not null
                          and (c.outcome in ('answered', 'voicemail') or c.recordings <> '[]'::jsonb)
                          and (c.started_at, c.id) > (:after, :id)
                          and (select count(*) from call_recording r where r.call_id = c.id)
                              < greatest(1, jsonb_array_length(c.recordings))
                        order by c.started_at, c.id
                        limit :limit
                        """)
                .param("pbx", pbx)
                .param("after", Timestamp.from(after.startedAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query(Recordings::withoutRecording)
                .list();
    }

    private static Wanting withoutRecording(ResultSet row, int n) throws SQLException {
        return new Wanting(
                row.getLong("id"),
                row.getString("outcome").equals("voicemail"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getString("caller"),
                List.of((String[]) row.getArray("ties").getArray()),
                List.of((String[]) row.getArray("named").getArray()));
    }

    /// Stores a recording; one that is stored already changes nothing.
    ///
    @Transactional
    public void attach(long callId, NewRecording recording) {
        var blob = blobs.keep(recording.bytes());
        jdbc.sql("""
                        insert into call_recording
                            (call_id, kind, name, content_type, size, sha256, found_at, keep_until)
                        values (%s, :kind, :name, :type, :size, :sha256, :at, :until)
                        on conflict (call_id, name) do nothing
                        """.formatted(CallViews.CURRENT))
                .param("id", callId)
                .param("kind", recording.kind())
                .param("name", recording.name())
                .param("type", recording.contentType())
                .param("size", blob.size())
                .param("sha256", blob.sha256().bytes())
                .param("at", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(recording.keepUntil()))
                .update();
        notifier.notifyAfterCommit(callId);
    }

    /// A recording to store.
    ///
    /// @param kind `recording` or `voicemail`
    /// @param name as the log names it
    /// @param keepUntil when its bytes are removed
    public record NewRecording(
            String kind, String name, String contentType, BlobStore.Source bytes, Instant keepUntil) {}

    /// A call whose recording is not stored yet.
    ///
    /// @param caller in E.164; an extension's digits; null if hidden
    /// @param ties all ids of the call
    /// @param named paths or names of recordings, as the log writes them
    public record Wanting(
            long callId,
            boolean voicemail,
            Instant startedAt,
            Instant endedAt,
            @Nullable String caller,
            List<String> ties,
            List<String> named) {}

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
