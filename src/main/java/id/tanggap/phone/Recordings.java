package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.blob.Blobs;
import id.tanggap.blob.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Recordings and voicemail of calls: kept as bytes, listened to on record, removed when their time is over.
@Service
public class Recordings {

    private static final Duration LOOKED_FOR = Duration.ofDays(7);

    private static final String SELECT = """
            select r.id, r.call_id, r.kind, r.name, r.content_type, r.size, encode(r.sha256, 'hex') as sha256,
                   r.keep_until
            from call_recording r
            where r.removed_at is null and\s""";

    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final CallBell bell;
    private final Clock clock;

    Recordings(JdbcClient jdbc, Blobs blobs, CallBell bell, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.bell = bell;
        this.clock = clock;
    }

    public List<Recording> of(long callId, Viewer viewer) {
        if (!viewer.answersCalls()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "r.call_id = " + CallRows.CURRENT + " order by r.id")
                .param("id", callId)
                .query(Recordings::recording)
                .list();
    }

    /// Opens a recording for listening; written down first.
    public Optional<Recording> listen(long recordingId, Viewer viewer) {
        if (!viewer.answersCalls()) {
            return Optional.empty();
        }
        jdbc.sql("""
                        insert into call_recording_access (recording_id, user_id, name, at)
                        select r.id, :user, :name, :at from call_recording r
                        where r.id = :id and r.removed_at is null
                        """)
                .param("user", viewer.userId())
                .param("name", viewer.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", recordingId)
                .update();
        return jdbc.sql(SELECT + "r.id = :id")
                .param("id", recordingId)
                .query(Recordings::recording)
                .optional();
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

    /// Recordings that the logs of the last week name and that are not here yet, newest first.
    public List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                        select c.id, c.channel_name, named.name, c.outcome, c.started_at
                        from call c
                        cross join jsonb_array_elements_text(c.recordings) as named (name)
                        where c.recordings <> '[]'::jsonb and c.started_at > :since
                          and not exists (
                              select 1 from call_recording r where r.call_id = c.id and r.name = named.name)
                        order by c.started_at desc, c.id
                        limit :limit
                        """)
                .param("since", Timestamp.from(clock.instant().minus(LOOKED_FOR)))
                .param("limit", limit)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("channel_name"),
                        row.getString("name"),
                        row.getString("outcome").equals("voicemail") ? "voicemail" : "recording",
                        row.getTimestamp("started_at").toInstant()))
                .list();
    }

    /// Keeps a recording that was found; one that is here already changes nothing.
    ///
    /// @param name as the log names it
    /// @param keepUntil when its bytes are removed
    @Transactional
    public void attach(
            long callId, String kind, String name, String contentType, Blobs.Source bytes, Instant keepUntil) {
        var blob = blobs.keep(bytes);
        jdbc.sql("""
                        insert into call_recording
                            (call_id, kind, name, content_type, size, sha256, found_at, keep_until)
                        values (%s, :kind, :name, :type, :size, :sha256, :at, :until)
                        on conflict (call_id, name) do nothing
                        """.formatted(CallRows.CURRENT))
                .param("id", callId)
                .param("kind", kind)
                .param("name", name)
                .param("type", contentType)
                .param("size", blob.size())
                .param("sha256", blob.sha256().bytes())
                .param("at", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(keepUntil))
                .update();
        bell.ringAfterCommit(callId);
    }

    /// A recording that a log names.
    ///
    /// @param name path or name, as the log writes it
    /// @param kind what it is if nothing else tells: `voicemail` of a call that ended there, else `recording`
    public record Waiting(long callId, String channelName, String name, String kind, Instant startedAt) {}

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
