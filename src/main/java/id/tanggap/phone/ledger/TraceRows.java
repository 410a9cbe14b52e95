package id.tanggap.phone.ledger;

import id.tanggap.pbx.Trace;
import id.tanggap.taxonomy.Reason;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Stores the lines of call logs and how far each log was read; one statement each, whatever the number of lines.
@Component
record TraceRows(JdbcClient jdbc, JsonMapper json) {

    /// A line as it is stored.
    ///
    /// @param trace null for a line that cannot be read; `reason` says why
    record Kept(
            String key,
            @Nullable Trace trace,
            @Nullable Long callId,
            @Nullable Reason reason,
            id.tanggap.pbx.LogSource source,
            String raw) {

        Kept of(long call) {
            return new Kept(key, trace, call, reason, source, raw);
        }

        Kept quarantined(Reason why) {
            return new Kept(key, trace, null, why, source, raw);
        }
    }

    /// Locks an exchange until the end of the transaction: nodes that read the same exchange store one after the
    /// other.
    void lockExchange(String pbx) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('phone-exchange/' || :pbx, 0))::text")
                .param("pbx", pbx)
                .query(String.class)
                .list();
    }

    Set<String> known(String channelName, Collection<String> keys) {
        return Set.copyOf(jdbc.sql("""
                        select trace_key from call_trace
                        where channel_name = :channel and trace_key = any(:keys::text[])
                        """)
                .param("channel", channelName)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    Map<Long, List<Trace>> ofCalls(Collection<Long> calls) {
        if (calls.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select call_id, trace from call_trace where call_id = any(:calls::bigint[])")
                .param("calls", calls.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong(1), json.readValue(row.getString(2), Trace.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void insert(String channelName, List<Kept> lines, Instant at) {
        jdbc.sql("""
                        insert into call_trace
                            (channel_name, trace_key, call_id, state, reason, source, line, raw, trace, received_at)
                        select :channel, r.key, r.call, case when r.reason is null then 'read' else 'quarantined' end,
                               r.reason::jsonb, r.source, r.line, r.raw, r.trace::jsonb, :at
                        from unnest(
                            :keys::text[], :calls::bigint[], :reasons::text[], :sources::text[], :lines::bigint[],
                            :raws::text[], :traces::text[]) as r (key, call, reason, source, line, raw, trace)
                        on conflict (channel_name, trace_key) do nothing
                        """)
                .param("channel", channelName)
                .param("at", Timestamp.from(at))
                .param("keys", texts(lines, Kept::key))
                .param("calls", lines.stream().map(Kept::callId).toArray(Long[]::new))
                .param("reasons", texts(lines, line -> line.reason() == null ? null : write(line.reason())))
                .param("sources", texts(lines, line -> line.source().file()))
                .param("lines", lines.stream().map(line -> line.source().line()).toArray(Long[]::new))
                .param("raws", texts(lines, Kept::raw))
                .param("traces", texts(lines, line -> line.trace() == null ? null : write(line.trace())))
                .update();
    }

    private static String[] texts(List<Kept> lines, Function<Kept, @Nullable String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    private String write(Object value) {
        return json.writeValueAsString(value);
    }

    void savePosition(String channelName, CallLedger.Position position, Instant at) {
        jdbc.sql("""
                        insert into call_log_position
                            (channel_name, source, path, read_to, line, cursor, finished, updated_at)
                        values (:channel, :source, :path, :readTo, :line, :cursor, :finished, :at)
                        on conflict (channel_name, source) do update set
                            path = excluded.path, read_to = excluded.read_to, line = excluded.line,
                            cursor = excluded.cursor, finished = excluded.finished, updated_at = excluded.updated_at
                        """)
                .param("channel", channelName)
                .param("source", position.source())
                .param("path", position.path())
                .param("readTo", position.readTo())
                .param("line", position.line())
                .param("cursor", position.cursor())
                .param("finished", position.finished())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<CallLedger.Position> positions(String channelName) {
        return jdbc.sql("""
                        select source, path, read_to, line, cursor, finished
                        from call_log_position
                        where channel_name = :channel
                        order by updated_at, source
                        """)
                .param("channel", channelName)
                .query((row, n) -> new CallLedger.Position(
                        row.getString("source"),
                        row.getString("path"),
                        row.getLong("read_to"),
                        row.getLong("line"),
                        row.getString("cursor"),
                        row.getBoolean("finished")))
                .list();
    }
}
