package id.tanggap.ticket.move;

import id.tanggap.ticket.store.TicketRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Which tickets merges of categories moved, for taking them back.
@Repository
class ReturnStore {

    private static final int CHUNK = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReturnStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Moved(long ticket, long entry) {}

    /// @param tickets as they were before they were moved; the next entry of each says that it was
    void keep(long job, List<TicketRow> tickets) {
        var moved = tickets.stream()
                .map(ticket -> new Moved(ticket.id(), ticket.version() + 1))
                .toList();
        jdbc.sql("""
                        insert into ticket_moved (job_id, ticket_id, entry)
                        select :job, r.ticket, r.entry
                        from jsonb_to_recordset(:rows::jsonb) as r (ticket bigint, entry bigint)
                        on conflict (job_id, ticket_id) do update set entry = excluded.entry
                        """)
                .param("job", job)
                .param("rows", json.writeValueAsString(moved))
                .update();
    }

    record Undone(long id, String from, String to) {}

    /// The oldest job whose merge holds no more, locked. Jobs of categories that were merged anew meanwhile are left
    /// alone: their tickets stay where the first merge brought them.
    ///
    /// @param merged codes of the categories that are merged now
    Optional<Undone> undone(Collection<String> merged) {
        return jdbc.sql("""
                        select id, from_code, to_code from ticket_move
                        where returned_at is null and kind = 'category'
                          and from_code not in (select unnest(string_to_array(:merged, ' ')))
                        order by id
                        limit 1
                        for update
                        """)
                .param("merged", String.join(" ", merged))
                .query((row, n) -> new Undone(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /// Not yet locked.
    List<Long> next(long job) {
        return jdbc.sql("select ticket_id from ticket_moved where job_id = :job order by ticket_id limit :n")
                .param("job", job)
                .param("n", CHUNK)
                .query(Long.class)
                .list();
    }

    /// Those whose category was changed after they were moved, even if it is the same again.
    Set<Long> changedSince(long job, List<Long> tickets) {
        return jdbc.sql("""
                        select m.ticket_id from ticket_moved m
                        where m.job_id = :job and m.ticket_id in (:tickets)
                          and exists (select 1 from ticket_event e
                                      where e.ticket_id = m.ticket_id and e.n > m.entry
                                        and jsonb_exists(e.data, 'category'))
                        """)
                .param("job", job)
                .param("tickets", tickets)
                .query(Long.class)
                .set();
    }

    /// These need no second look.
    ///
    /// @param returned so many of them went back
    void looked(long job, List<Long> tickets, int returned) {
        jdbc.sql("""
                        with looked as (
                            delete from ticket_moved where job_id = :job and ticket_id in (:tickets)
                        )
                        update ticket_move set returned = returned + :returned, kept = kept + :kept where id = :job
                        """)
                .param("job", job)
                .param("tickets", tickets)
                .param("returned", returned)
                .param("kept", tickets.size() - returned)
                .update();
    }

    void end(long job, Instant now) {
        jdbc.sql("update ticket_move set returned_at = :now, ended_at = coalesce(ended_at, :now) where id = :job")
                .param("job", job)
                .param("now", Timestamp.from(now))
                .update();
    }
}
