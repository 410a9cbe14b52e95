package id.tanggap.dispatch.delivery;

import id.tanggap.dispatch.delivery.SignedHandover.Amounts;
import id.tanggap.dispatch.delivery.SignedHandover.Receiver;
import id.tanggap.platform.blob.Blob;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.taxonomy.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes what was signed; writing is part of the caller's transaction, which has locked the order.
@Repository
public class HandoverRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    HandoverRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// @param conflict null if it is taken as it is
    /// @return the id
    public long insert(long orderId, SignedHandover signed, @Nullable Reason conflict) {
        var point = signed.point();
        var id = jdbc.sql("""
                        insert into dispatch_handover (order_id, client_key, content, state, receiver, phone, note, latitude,
                            longitude, signed_at, arrived_at, offline, seen, reason)
                        values (:order, :key, :content, :state, :receiver, :phone, :note, :latitude, :longitude, :signed,
                            :arrived, :offline, :seen, :reason::jsonb)
                        returning id
                        """)
                .param("order", orderId)
                .param("key", signed.clientKey())
                .param("content", signed.content())
                .param("state", conflict == null ? "accepted" : "conflict")
                .param("receiver", signed.receiver().name())
                .param("phone", signed.receiver().phone())
                .param("note", signed.note())
                .param("latitude", point == null ? null : point.latitude(), Types.DOUBLE)
                .param("longitude", point == null ? null : point.longitude(), Types.DOUBLE)
                .param("signed", Timestamp.from(signed.seen().at()))
                .param("arrived", Timestamp.from(clock.instant()))
                .param("offline", signed.seen().offline())
                .param("seen", signed.seen().version())
                .param(
                        "reason",
                        conflict == null
                                ? null
                                : json.writeValueAsString(Map.of("key", conflict.key(), "args", conflict.args())),
                        Types.VARCHAR)
                .query(Long.class)
                .single();
        signed.lines().forEach((lot, amounts) -> line(id, lot, amounts));
        for (var no = 0; no < signed.pictures().size(); no++) {
            picture(id, no, signed.pictures().get(no));
        }
        return id;
    }

    /// Whether goods with all these ids are known, in this order or not.
    public boolean areLots(Set<Long> ids) {
        return jdbc.sql("select count(*) from stock_lot where id = any(:ids)")
                        .param("ids", ids.toArray(Long[]::new))
                        .query(Integer.class)
                        .single()
                == ids.size();
    }

    private void line(long id, long lot, Amounts amounts) {
        jdbc.sql("""
                        insert into dispatch_handover_line (handover_id, lot_id, received, damaged)
                        values (:handover, :lot, :received, :damaged)
                        """)
                .param("handover", id)
                .param("lot", lot)
                .param("received", amounts.received())
                .param("damaged", amounts.damaged())
                .update();
    }

    private void picture(long id, int no, Blob picture) {
        jdbc.sql("""
                        insert into dispatch_handover_picture (handover_id, no, sha256, size)
                        values (:handover, :no, :sha, :size)
                        """)
                .param("handover", id)
                .param("no", no)
                .param("sha", picture.sha256().bytes())
                .param("size", picture.size())
                .update();
    }

    /// @param how as in `Handover.Settled`
    public void settle(long id, String by, String how) {
        jdbc.sql("""
                        update dispatch_handover
                        set state = 'settled', settled_at = :now, settled_by = :by, settlement = :how
                        where id = :id and state = 'conflict'
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("how", how)
                .update();
    }

    /// A signing of this order with this key: whether it is the same one.
    public Optional<Boolean> isSame(long orderId, SignedHandover signed) {
        return jdbc.sql("select content from dispatch_handover where order_id = :order and client_key = :key")
                .param("order", orderId)
                .param("key", signed.clientKey())
                .query(byte[].class)
                .optional()
                .map(content -> Arrays.equals(content, signed.content()));
    }

    /// Oldest first. Three statements.
    public List<Handover> of(long orderId) {
        Map<Long, Map<Long, Amounts>> lines = new HashMap<>();
        jdbc.sql("""
                        select l.handover_id, l.lot_id, l.received, l.damaged
                        from dispatch_handover_line l join dispatch_handover h on h.id = l.handover_id
                        where h.order_id = :order
                        """).param("order", orderId).query(row -> {
            lines.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                    .put(row.getLong(2), new Amounts(row.getLong(3), row.getLong(4)));
        });
        Map<Long, Map<Integer, Blob>> pictures = new HashMap<>();
        jdbc.sql("""
                        select p.handover_id, p.no, p.sha256, p.size
                        from dispatch_handover_picture p join dispatch_handover h on h.id = p.handover_id
                        where h.order_id = :order
                        """).param("order", orderId).query(row -> {
            pictures.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                    .put(row.getInt(2), new Blob(Sha256.named(row.getBytes(3)), row.getLong(4)));
        });
        return jdbc.sql("""
                        select id, client_key, state, receiver, phone, note, signed_at, arrived_at, offline, reason,
                               settled_at, settled_by, settlement
                        from dispatch_handover where order_id = :order order by id
                        """)
                .param("order", orderId)
                .query((row, n) -> map(
                        row,
                        lines.getOrDefault(row.getLong("id"), Map.of()),
                        pictures.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    private Handover map(ResultSet row, Map<Long, Amounts> lines, Map<Integer, Blob> pictures) throws SQLException {
        return new Handover(
                row.getLong("id"),
                row.getString("client_key"),
                row.getString("state"),
                new Receiver(row.getString("receiver"), row.getString("phone")),
                row.getString("note"),
                new Handover.Times(
                        row.getTimestamp("signed_at").toInstant(),
                        row.getTimestamp("arrived_at").toInstant(),
                        row.getBoolean("offline")),
                lines,
                pictures,
                reason(row.getString("reason")),
                settled(row));
    }

    private @Nullable Reason reason(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        var read = json.readTree(stored);
        return Reason.of(
                read.get("key").asString(),
                read.get("args").valueStream().map(arg -> arg.asString()).toArray(String[]::new));
    }

    private static Handover.@Nullable Settled settled(ResultSet row) throws SQLException {
        var at = row.getTimestamp("settled_at");
        return at == null
                ? null
                : new Handover.Settled(at.toInstant(), row.getString("settled_by"), row.getString("settlement"));
    }
}
