package id.tanggap.ticket.timeline;

import id.tanggap.audit.HashChain;
import id.tanggap.ticket.TimelineEntryKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes the timeline of a ticket: append-only, each entry hashed over the one before.
@Component
public class TimelineWriter {

    /// @param data values that the entry's text mentions; keys are sorted when hashed
    public record Entry(TimelineEntryKind kind, String actor, Map<String, Object> data) {}

    private record Last(int n, String hash) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TimelineWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /// Writes the first entries of a ticket; one statement for any number.
    public void begin(long ticketId, Instant at, List<Entry> entries) {
        write(ticketId, at, entries, new Last(0, HexFormat.of().formatHex(HashChain.start())));
    }

    /// Appends an entry; two statements. The caller holds the lock on the ticket.
    ///
    /// @return number of the entry
    public long append(long ticketId, Instant at, Entry entry) {
        var last = jdbc.sql(
                        "select n, encode(hash, 'hex') from ticket_event where ticket_id = :id order by n desc limit 1")
                .param("id", ticketId)
                .query((row, i) -> new Last(row.getInt(1), row.getString(2)))
                .optional()
                .orElseGet(() -> new Last(0, HexFormat.of().formatHex(HashChain.start())));
        write(ticketId, at, List.of(entry), last);
        return last.n() + 1L;
    }

    private void write(long ticketId, Instant at, List<Entry> entries, Last last) {
        var rows = new ArrayList<Map<String, Object>>();
        var hash = HexFormat.of().parseHex(last.hash());
        // PostgreSQL stores microseconds
        var time = at.truncatedTo(ChronoUnit.MICROS).toString();
        var n = last.n();
        for (var entry : entries) {
            n++;
            var data = json.writeValueAsString(entry.data());
            hash = HashChain.next(
                    hash,
                    List.of(
                            Long.toString(ticketId),
                            Integer.toString(n),
                            time,
                            entry.kind().code(),
                            entry.actor(),
                            data));
            rows.add(Map.of(
                    "n", n,
                    "kind", entry.kind().code(),
                    "actor", entry.actor(),
                    "data", entry.data(),
                    "hash", HexFormat.of().formatHex(hash)));
        }
        insert(ticketId, at, rows);
    }

    private void insert(long ticketId, Instant at, List<Map<String, Object>> rows) {
        jdbc.sql("""
                        insert into ticket_event (ticket_id, n, at, kind, actor, data, hash)
                        select :ticket, r.n, :at, r.kind, r.actor, r.data, decode(r.hash, 'hex')
                        from jsonb_to_recordset(:rows::jsonb)
                             as r (n int, kind text, actor text, data jsonb, hash text)
                        """)
                .param("ticket", ticketId)
                .param("at", Timestamp.from(at))
                .param("rows", json.writeValueAsString(rows))
                .update();
    }
}
