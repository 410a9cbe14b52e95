package id.tanggap.stock.posting;

import static id.tanggap.stock.RefusedStockChangeException.because;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes goods that a reservation holds.
@Component
record ReservationUse(JdbcClient jdbc, HeldLots held) {

    /// @return the balances, with less reserved
    Map<Long, LockedBalance> use(long reservationId, Posting posting, Map<Long, LockedBalance> balances, Instant now) {
        lock(reservationId, posting.siteId(), now);
        var changed = new HashMap<>(balances);
        held.use(reservationId, posting.siteId(), posting.legs())
                .forEach((lot, reserved) -> changed.computeIfPresent(lot, (id, balance) -> balance.reserved(reserved)));
        endIfEmpty(reservationId, now);
        return changed;
    }

    private void lock(long reservationId, long siteId, Instant now) {
        var locked = jdbc.sql("""
                        select id from stock_reservation
                        where id = :id and site_id = :site and state = 'active' and expires_at > :now
                        for update
                        """)
                .param("id", reservationId)
                .param("site", siteId)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
        if (locked.isEmpty()) {
            throw because("refused.stock.reservation", reservationId);
        }
    }

    private void endIfEmpty(long reservationId, Instant now) {
        jdbc.sql("""
                        update stock_reservation set state = 'used', ended_at = :now
                        where id = :id and not exists (
                            select 1 from stock_reservation_lot where reservation_id = :id and held > 0)
                        """)
                .param("id", reservationId)
                .param("now", Timestamp.from(now))
                .update();
    }
}
