package id.tanggap.stock.reservation;

import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.lot.Lots;
import id.tanggap.stock.posting.LockedBalance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of reservations.
@Component
record ReservationRows(JdbcClient jdbc, Lots lots) {

    private static final String SELECT = """
            select r.id, r.site_id, r.item_id, r.quantity, r.for_what, r.expires_at, r.state, r.actor,
                   coalesce((select sum(h.held) from stock_reservation_lot h where h.reservation_id = r.id), 0) as held,
                   coalesce((select sum(h.used) from stock_reservation_lot h where h.reservation_id = r.id), 0) as used
            from stock_reservation r
            """;

    /// @return the id; empty if one with this client key exists
    Optional<Long> insert(ReservationRequest request, Recording recording, Instant now) {
        return jdbc.sql("""
                        insert into stock_reservation (client_key, site_id, item_id, quantity, for_what, expires_at, state,
                            actor, user_id, at)
                        values (:key, :site, :item, :quantity, :purpose, :expires, 'active', :actor, :user, :now)
                        on conflict (client_key) do nothing
                        returning id
                        """)
                .param("key", recording.clientKey())
                .param("site", request.site().id())
                .param("item", request.itemId())
                .param("quantity", request.quantity())
                .param("purpose", request.forWhat())
                .param("expires", Timestamp.from(request.expiresAt()))
                .param("actor", recording.by().name())
                .param("user", recording.by().userId(), Types.BIGINT)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    Optional<Reservation> find(long id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(ReservationRows::map)
                .optional();
    }

    Optional<Reservation> withKey(String clientKey) {
        return jdbc.sql(SELECT + "where r.client_key = :key")
                .param("key", clientKey)
                .query(ReservationRows::map)
                .optional();
    }

    /// Newest first.
    List<Reservation> activeAt(long siteId, Instant now) {
        return jdbc.sql(SELECT + """
                        where r.site_id = :site and r.state = 'active' and r.expires_at > :now
                        order by r.id desc
                        limit 200
                        """)
                .param("site", siteId)
                .param("now", Timestamp.from(now))
                .query(ReservationRows::map)
                .list();
    }

    /// The reservation, locked, if it still holds. After the locks of its balances.
    Optional<Reservation> lockActive(long id, Instant now) {
        return jdbc.sql("""
                        select id from stock_reservation
                        where id = :id and state = 'active' and expires_at > :now
                        for update
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    void change(long id, long quantity, Instant expiresAt) {
        jdbc.sql("update stock_reservation set quantity = :quantity, expires_at = :expires where id = :id")
                .param("id", id)
                .param("quantity", quantity)
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    void end(long id, String state, Instant now) {
        jdbc.sql("""
                        update stock_reservation set state = :state, ended_at = :now
                        where id = :id and state = 'active'
                        """)
                .param("id", id)
                .param("state", state)
                .param("now", Timestamp.from(now))
                .update();
    }

    void endLapsed(long id, Instant now) {
        jdbc.sql("""
                        update stock_reservation set state = 'expired', ended_at = :now
                        where id = :id and state = 'active' and expires_at <= :now
                        """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    /// Those whose time is over, longest first.
    List<Reservation> lapsed(Instant now, int limit) {
        return jdbc.sql(SELECT + """
                        where r.state = 'active' and r.expires_at <= :now
                        order by r.expires_at
                        limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(ReservationRows::map)
                .list();
    }

    /// What a reservation holds, by lot.
    List<LotAmount> held(long id) {
        return jdbc.sql("""
                        select lot_id, held from stock_reservation_lot where reservation_id = :id and held > 0
                        order by lot_id
                        """)
                .param("id", id)
                .query((row, n) -> new LotAmount(row.getLong(1), row.getLong(2)))
                .list();
    }

    /// All lots that a reservation ever held.
    List<Long> lots(long id) {
        return jdbc.sql("select lot_id from stock_reservation_lot where reservation_id = :id order by lot_id")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /// What may be taken of locked balances.
    List<LotStock> stock(Collection<LockedBalance> balances) {
        var known = lots.byIds(balances.stream().map(LockedBalance::lotId).toList());
        return balances.stream()
                .filter(balance -> known.containsKey(balance.lotId()))
                .map(balance -> new LotStock(
                        balance.lotId(),
                        Objects.requireNonNull(known.get(balance.lotId())).terms(),
                        balance.free()))
                .toList();
    }

    private static Reservation map(ResultSet row, int n) throws SQLException {
        return new Reservation(
                row.getLong("id"),
                row.getLong("site_id"),
                row.getLong("item_id"),
                row.getLong("quantity"),
                row.getLong("held"),
                row.getLong("used"),
                row.getString("for_what"),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("state"),
                row.getString("actor"));
    }
}
