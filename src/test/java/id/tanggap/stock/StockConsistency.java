package id.tanggap.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What is true of all stock at any time, asked of the whole tables.
public final class StockConsistency {

    private StockConsistency() {}

    /// @throws AssertionError if goods were created or lost, or a balance, a reservation or what is on its way is not
    ///     what the entries say
    public static void check(JdbcClient jdbc) {
        none(jdbc, "balances that are not the sum of their entries", """
                select count(*) from stock_balance b
                full join (
                    select site_id, lot_id, sum(quantity) as quantity from stock_entry where account = 'store' group by 1, 2
                ) e on e.site_id = b.site_id and e.lot_id = b.lot_id
                where coalesce(b.quantity, 0) <> coalesce(e.quantity, 0)
                """);
        none(jdbc, "entries whose balance is not the sum up to them", """
                select count(*) from (
                    select balance, sum(quantity) over (partition by site_id, lot_id order by at, movement_id) as summed
                    from stock_entry where account = 'store'
                ) e where balance <> summed
                """);
        none(jdbc, "two entries of a balance at one instant", """
                select count(*) from (
                    select 1 from stock_entry where account = 'store' group by site_id, lot_id, at having count(*) > 1
                ) e
                """);
        none(jdbc, "lots that came from nowhere or went nowhere", """
                select count(*) from (select 1 from stock_entry group by lot_id having sum(quantity) <> 0) e
                """);
        none(jdbc, "movements without entries", """
                select count(*) from stock_movement m
                where not exists (select 1 from stock_entry e where e.movement_id = m.id)
                """);
        none(jdbc, "goods in transit that are not what departed less what arrived", """
                select count(*) from (
                    select lot_id, sum(quantity) as quantity from stock_entry where account = 'transit' group by 1
                ) e
                full join (
                    select o.lot_id, sum(o.quantity) as quantity from stock_outstanding o
                    join stock_movement m on m.id = o.movement_id and m.kind in ('transfer-out', 'dispatch') group by 1
                ) o on o.lot_id = e.lot_id
                where coalesce(e.quantity, 0) <> coalesce(o.quantity, 0)
                """);
        none(jdbc, "reserved that is not what reservations hold", """
                select count(*) from stock_balance b
                left join (
                    select site_id, lot_id, sum(held) as held from stock_reservation_lot group by 1, 2
                ) h on h.site_id = b.site_id and h.lot_id = b.lot_id
                where b.reserved <> coalesce(h.held, 0)
                """);
        none(jdbc, "ended reservations that hold something", """
                select count(*) from stock_reservation r join stock_reservation_lot h on h.reservation_id = r.id
                where r.state <> 'active' and h.held > 0
                """);
        none(jdbc, "balances below zero or below what is reserved", """
                select count(*) from stock_balance where quantity < 0 or reserved < 0 or reserved > quantity
                """);
    }

    private static void none(JdbcClient jdbc, String what, String count) {
        assertThat(jdbc.sql(count).query(Long.class).single()).as(what).isZero();
    }
}
