package id.tanggap.stock.posting;

import id.tanggap.stock.ReleaseGround;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of movements, entries and what is outstanding.
@Component
record MovementRows(JdbcClient jdbc) {

    record Written(long id, Instant at, boolean same) {}

    /// @return the id; empty if a movement with this client key exists. Waits for one that is being written.
    Optional<Long> insert(Posting posting, Instant at) {
        var recording = posting.recording();
        var links = posting.links();
        return jdbc.sql("""
                        insert into stock_movement (at, kind, site_id, other_site_id, of_id, client_key, content, reason,
                            document, actor, user_id, release_ground, release_note, reservation_id)
                        values (:at, :kind, :site, :other, :of, :key, :content, :reason, :document, :actor, :user,
                            :ground, :note, :reservation)
                        on conflict (client_key) do nothing
                        returning id
                        """)
                .param("at", Timestamp.from(at))
                .param("kind", posting.kind().code())
                .param("site", posting.siteId())
                .param("other", links.otherSiteId(), Types.BIGINT)
                .param("of", links.ofId(), Types.BIGINT)
                .param("key", recording.clientKey())
                .param("content", posting.content())
                .param("reason", recording.reason())
                .param("document", recording.document())
                .param("actor", recording.by().name())
                .param("user", recording.by().userId(), Types.BIGINT)
                .param("ground", ReleaseGround.code(posting.ground()), Types.VARCHAR)
                .param("note", ReleaseGround.note(posting.ground()), Types.VARCHAR)
                .param("reservation", links.reservationId(), Types.BIGINT)
                .query(Long.class)
                .optional();
    }

    Optional<Written> find(Posting posting) {
        return jdbc.sql("select id, at, content from stock_movement where client_key = :key")
                .param("key", posting.recording().clientKey())
                .query((row, n) -> new Written(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        Arrays.equals(row.getBytes("content"), posting.content())))
                .optional();
    }

    /// Moves the balances and writes the entries, in one statement.
    void post(long movementId, Posting posting, Instant at) {
        var legs = posting.legs();
        jdbc.sql("""
                        with leg as (
                            select * from unnest(:lots::bigint[], :sources::text[], :targets::text[], :quantities::bigint[])
                                as l(lot_id, source, target, quantity)
                        ), moved as (
                            update stock_balance b set
                                quantity = b.quantity + case when leg.target = 'store' then leg.quantity else -leg.quantity end,
                                moved_at = :at
                            from leg
                            where b.site_id = :site and b.lot_id = leg.lot_id and 'store' in (leg.source, leg.target)
                            returning b.lot_id, b.quantity
                        ), entry as (
                            select lot_id, source as account, -quantity as quantity from leg
                            union all
                            select lot_id, target, quantity from leg
                        )
                        insert into stock_entry (movement_id, lot_id, account, site_id, quantity, balance, at)
                        select :movement, e.lot_id, e.account, case when e.account = 'store' then :site end, e.quantity,
                               moved.quantity, :at
                        from entry e
                        left join moved on e.account = 'store' and moved.lot_id = e.lot_id
                        """)
                .param("lots", legs.stream().map(StockLeg::lotId).toArray(Long[]::new))
                .param("sources", legs.stream().map(leg -> leg.from().code()).toArray(String[]::new))
                .param("targets", legs.stream().map(leg -> leg.to().code()).toArray(String[]::new))
                .param("quantities", legs.stream().map(StockLeg::quantity).toArray(Long[]::new))
                .param("site", posting.siteId())
                .param("movement", movementId)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Remembers what is on its way, or may still come back.
    void leaveOutstanding(long movementId, List<StockLeg> legs) {
        jdbc.sql("""
                        insert into stock_outstanding (movement_id, lot_id, quantity)
                        select :movement, * from unnest(:lots::bigint[], :quantities::bigint[])
                        """)
                .param("movement", movementId)
                .param("lots", legs.stream().map(StockLeg::lotId).toArray(Long[]::new))
                .param("quantities", legs.stream().map(StockLeg::quantity).toArray(Long[]::new))
                .update();
    }

    /// Locks what is outstanding of a movement, by lot id.
    List<Outstanding> lockOutstanding(long movementId) {
        return jdbc.sql("""
                        select lot_id, quantity from stock_outstanding where movement_id = :movement
                        order by lot_id
                        for update
                        """)
                .param("movement", movementId)
                .query((row, n) -> new Outstanding(row.getLong(1), row.getLong(2)))
                .list();
    }

    record Outstanding(long lotId, long quantity) {}

    /// @param changes what each lot gains; negative for less
    void changeOutstanding(long movementId, List<Outstanding> changes) {
        jdbc.sql("""
                        update stock_outstanding o set quantity = o.quantity + c.change
                        from unnest(:lots::bigint[], :changes::bigint[]) as c(lot_id, change)
                        where o.movement_id = :movement and o.lot_id = c.lot_id
                        """)
                .param("movement", movementId)
                .param("lots", changes.stream().map(Outstanding::lotId).toArray(Long[]::new))
                .param("changes", changes.stream().map(Outstanding::quantity).toArray(Long[]::new))
                .update();
    }
}
