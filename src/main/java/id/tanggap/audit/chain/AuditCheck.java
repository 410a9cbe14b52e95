package id.tanggap.audit.chain;

import id.tanggap.audit.HashChain;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Walks the chain from its start, in batches, and says what is wrong first. Events that are written meanwhile do not
/// disturb it.
public final class AuditCheck {

    private static final int BATCH = 5000;

    private final JdbcClient jdbc;

    public AuditCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param chained how many events of the chain were looked at
    /// @param waiting how many were not in the chain yet
    /// @param fault empty if all is well
    public record Result(long chained, long waiting, Optional<ChainFault> fault) {}

    @SuppressWarnings("ArrayRecordComponent") // read from one row, and never changed
    private record Link(
            long position,
            long event,
            byte[] previous,
            byte[] hash,
            @Nullable ChainedEvent said) {

        Optional<ChainFault> fault(Link before) {
            if (position != before.position + 1) {
                return Optional.of(new ChainFault(ChainFault.Kind.MISSING, 0, before.position + 1));
            }
            if (said == null) {
                return fault(ChainFault.Kind.MISSING);
            }
            if (!Arrays.equals(previous, before.hash)) {
                return fault(ChainFault.Kind.ORDER);
            }
            return Arrays.equals(said.hash(previous), hash) ? Optional.empty() : fault(ChainFault.Kind.CHANGED);
        }

        private Optional<ChainFault> fault(ChainFault.Kind kind) {
            return Optional.of(new ChainFault(kind, event, position));
        }
    }

    /// @param kept roots that were kept outside; those of the database are looked at in any case
    public Result check(List<DailyRoot> kept) {
        var newest = number("select coalesce(max(id), 0) from audit_event");
        var waiting = number("select count(*) from audit_waiting");
        var last = new Link(0, 0, HashChain.start(), HashChain.start(), null);
        for (var page = after(last); !page.isEmpty(); page = after(last)) {
            for (var link : page) {
                var fault = link.fault(last);
                if (fault.isPresent()) {
                    return new Result(last.position, waiting, fault);
                }
                last = link;
            }
        }
        return new Result(
                last.position, waiting, inserted(newest).or(this::broken).or(() -> broken(kept)));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<Link> after(Link last) {
        return jdbc.sql("""
                        select l.position, l.event_id, l.previous, l.hash, %s
                        from audit_link l
                        left join audit_event e on e.id = l.event_id
                        where l.position > :position
                        order by l.position
                        limit :limit
                        """.formatted(ChainedEvent.COLUMNS))
                .param("position", last.position())
                .param("limit", BATCH)
                .query((row, n) -> new Link(
                        row.getLong("position"),
                        row.getLong("event_id"),
                        row.getBytes("previous"),
                        row.getBytes("hash"),
                        row.getObject("id") == null ? null : ChainedEvent.read(row)))
                .list();
    }

    /// In one pass over two indexes; an event leaves the waiting room and enters the chain in one transaction.
    private Optional<ChainFault> inserted(long newest) {
        return jdbc.sql("""
                        select e.id from audit_event e
                        where e.id <= :newest
                          and not exists (select 1 from audit_link l where l.event_id = e.id)
                          and not exists (select 1 from audit_waiting w where w.event_id = e.id)
                        order by e.id
                        limit 1
                        """)
                .param("newest", newest)
                .query(Long.class)
                .optional()
                .map(event -> new ChainFault(ChainFault.Kind.INSERTED, event, 0));
    }

    private Optional<ChainFault> broken() {
        return jdbc.sql("""
                        select r.position from audit_root r
                        left join audit_link l on l.position = r.position
                        where l.hash is distinct from r.hash
                        order by r.position
                        limit 1
                        """).query(Long.class).optional().map(AuditCheck::root);
    }

    private Optional<ChainFault> broken(List<DailyRoot> kept) {
        return jdbc.sql("""
                        select r.position
                        from unnest(:positions::bigint[], :hashes::text[]) as r (position, hash)
                        left join audit_link l on l.position = r.position
                        where l.hash is distinct from decode(r.hash, 'hex')
                        order by r.position
                        limit 1
                        """)
                .param("positions", kept.stream().map(DailyRoot::position).toArray(Long[]::new))
                .param("hashes", kept.stream().map(DailyRoot::hash).toArray(String[]::new))
                .query(Long.class)
                .optional()
                .map(AuditCheck::root);
    }

    private static ChainFault root(long position) {
        return new ChainFault(ChainFault.Kind.ROOT, 0, position);
    }
}
