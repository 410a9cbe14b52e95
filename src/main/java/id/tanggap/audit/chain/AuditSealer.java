package id.tanggap.audit.chain;

import id.tanggap.audit.HashChain;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts committed events at the end of the chain. One at a time: who comes second waits, and goes on from there.
public final class AuditSealer {

    static final int BATCH = 500;

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public AuditSealer(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @SuppressWarnings("ArrayRecordComponent") // read from one row, and never changed
    private record Head(long position, byte[] hash) {}

    /// @return whether there may be more
    public boolean seal() {
        return isWaiting() && Boolean.TRUE.equals(transaction.execute(status -> sealed()));
    }

    private boolean isWaiting() {
        return jdbc.sql("select exists (select 1 from audit_waiting)")
                .query(Boolean.class)
                .single();
    }

    private boolean sealed() {
        jdbc.sql("lock table audit_link in share row exclusive mode").update();
        var events = waiting();
        if (!events.isEmpty()) {
            append(head(), events);
        }
        return events.size() == BATCH;
    }

    private List<ChainedEvent> waiting() {
        return jdbc.sql("""
                        select %s
                        from audit_waiting w
                        join audit_event e on e.id = w.event_id
                        order by e.id
                        limit :limit
                        """.formatted(ChainedEvent.COLUMNS))
                .param("limit", BATCH)
                .query((row, n) -> ChainedEvent.read(row))
                .list();
    }

    private Head head() {
        return jdbc.sql("select position, hash from audit_link order by position desc limit 1")
                .query((row, n) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElseGet(() -> new Head(0, HashChain.start()));
    }

    private void append(Head head, List<ChainedEvent> events) {
        var previous = new ArrayList<String>();
        var hashes = new ArrayList<String>();
        var last = head.hash();
        for (var event : events) {
            previous.add(HEX.formatHex(last));
            last = event.hash(last);
            hashes.add(HEX.formatHex(last));
        }
        write(head, events.stream().map(ChainedEvent::id).toArray(Long[]::new), previous, hashes);
    }

    private void write(Head head, Long[] events, List<String> previous, List<String> hashes) {
        jdbc.sql("""
                        with linked as (
                            insert into audit_link (position, event_id, previous, hash)
                            select :head + n, event, decode(previous, 'hex'), decode(hash, 'hex')
                            from unnest(:events::bigint[], :previous::text[], :hashes::text[])
                                 with ordinality as new (event, previous, hash, n)
                        )
                        delete from audit_waiting where event_id = any (:events::bigint[])
                        """)
                .param("head", head.position())
                .param("events", events)
                .param("previous", previous.toArray(String[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }
}
