package id.tanggap.intake.quarantine;

import id.tanggap.platform.blob.Blob;
import id.tanggap.platform.blob.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reads the ledger's rows that are in quarantine, that were in it, or that were refused; with the first bytes of
/// each, in the same statement. Knows nothing of viewers.
@Repository
class QuarantineStore {

    private static final String SELECT = """
            select i.id, i.channel, i.channel_name, i.received_at, encode(i.sha256, 'hex') as sha256, i.size, i.attempts,
                   i.state, i.reason, t.number, substring(c.bytes from 1 for 8192) as start
            from inbound i
            left join ticket t on t.id = i.ticket_id
            left join blob_chunk c on c.sha256 = i.sha256 and c.n = 0
            """;

    /// Literally the predicates of the indexes in V100.
    private static final Map<QuarantineFilter.Tab, String> ROWS = Map.of(
            QuarantineFilter.Tab.OPEN,
            "i.state = 'quarantined'",
            QuarantineFilter.Tab.REFUSED,
            "i.state = 'refused' and (i.source_key like 'refused:%' or i.reason like 'officer: %')");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuarantineStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<QuarantinedItem> list(QuarantineFilter filter, int limit) {
        return jdbc.sql(SELECT + " where " + rows(filter.tab()) + " and i.id < :before"
                        + (filter.channelName().isEmpty() ? "" : " and i.channel_name = :channel")
                        + " order by i.id desc limit :limit")
                .param("before", filter.before())
                .param("channel", filter.channelName())
                .param("limit", limit)
                .query((row, n) -> item(row))
                .list();
    }

    /// Any of these rows, and those that were in quarantine before.
    Optional<QuarantinedItem> find(long id) {
        return jdbc.sql(SELECT + " where i.id = :id and (" + rows(QuarantineFilter.Tab.OPEN) + " or "
                        + rows(QuarantineFilter.Tab.REFUSED)
                        + " or exists (select 1 from quarantine_access a where a.inbound_id = i.id))")
                .param("id", id)
                .query((row, n) -> item(row))
                .optional();
    }

    private static String rows(QuarantineFilter.Tab tab) {
        return java.util.Objects.requireNonNull(ROWS.get(tab));
    }

    /// The names of the channels that have such rows: one index probe for each.
    Set<String> channels(QuarantineFilter.Tab tab) {
        return new java.util.TreeSet<>(
                jdbc.sql("""
                        with recursive found (name) as (
                            (select i.channel_name from inbound i where %1$s order by i.channel_name limit 1)
                            union all
                            select (select i.channel_name from inbound i
                                    where %1$s and i.channel_name > found.name order by i.channel_name limit 1)
                            from found where found.name is not null
                        )
                        select name from found where name is not null
                        """.formatted(rows(tab))).query(String.class).list());
    }

    /// How many wait in quarantine; counting stops at `most`.
    int count(int most) {
        return jdbc.sql("""
                        select count(*) from (select 1 from inbound i where i.state = 'quarantined' limit :most) as q
                        """).param("most", most).query(Integer.class).single();
    }

    private QuarantinedItem item(ResultSet row) throws SQLException {
        var start = row.getBytes("start");
        var channel = row.getString("channel");
        return new QuarantinedItem(
                row.getLong("id"),
                channel,
                row.getString("channel_name"),
                row.getTimestamp("received_at").toInstant(),
                new Blob(new Sha256(row.getString("sha256")), row.getLong("size")),
                row.getInt("attempts"),
                new QuarantinedItem.Standing(row.getString("state"), row.getString("reason"), row.getString("number")),
                start == null ? MessageGlance.NOTHING : MessageGlance.of(channel, start, json));
    }
}
