package id.tanggap.phone.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which call has which tie (an id that all log entries of one call share).
@Component
record CallCorrelation(JdbcClient jdbc) {

    /// @param traces number of log entries of the call
    record Match(String tie, long call, int traces) {}

    List<Match> find(String pbx, Collection<String> ties) {
        return jdbc.sql("""
                        select k.tie, k.call_id, c.traces
                        from call_tie k
                        join call c on c.id = k.call_id
                        where k.pbx = :pbx and k.tie = any(:ties::text[])
                        """)
                .param("pbx", pbx)
                .param("ties", ties.toArray(String[]::new))
                .query((row, n) -> new Match(row.getString(1), row.getLong(2), row.getInt(3)))
                .list();
    }

    /// Ids for new calls.
    List<Long> newIds(int number) {
        return number == 0
                ? List.of()
                : jdbc.sql("select nextval(pg_get_serial_sequence('call', 'id')) from generate_series(1, :number)")
                        .param("number", number)
                        .query(Long.class)
                        .list();
    }

    void insert(String pbx, Map<String, Long> ties) {
        if (ties.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into call_tie (pbx, tie, call_id)
                        select :pbx, r.tie, r.call
                        from unnest(:ties::text[], :calls::bigint[]) as r (tie, call)
                        on conflict (pbx, tie) do nothing
                        """)
                .param("pbx", pbx)
                .param("ties", ties.keySet().toArray(String[]::new))
                .param("calls", ties.values().toArray(Long[]::new))
                .update();
    }
}
