package id.tanggap.dispatch;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.dispatch.delivery.HandoverResult;
import id.tanggap.dispatch.delivery.SignedHandover;
import id.tanggap.dispatch.order.Destination;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.incident.Incident;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Orders of blankets in the house of `IncidentTestSetup`, each from a store of its own with 500 of them.
public final class DispatchTestSetup {

    private static final AtomicInteger STORES = new AtomicInteger(700);

    private DispatchTestSetup() {}

    public static OrderCode ordered(Incident incident, String place, long blankets) {
        var item = HOUSE.room(StockItems.class).find("selimut").orElseThrow().id();
        var code = "LBG-" + STORES.incrementAndGet();
        HOUSE.jdbc()
                .sql("""
                        insert into site (code, kind, name, kabkota, latitude, longitude, precision)
                        values (:code, 'lumbung', :code, :kabkota, 3.59, 98.67, 'village')
                        """)
                .param("code", code)
                .param("kabkota", place.substring(0, 5))
                .update();
        var store = HOUSE.room(Sites.class).find(new SiteCode(code)).orElseThrow();
        var lot = HOUSE.room(Lots.class).of(item, LotTerms.usual(2026, null));
        HOUSE.room(StockLedger.class)
                .receive(
                        store,
                        List.of(new LotAmount(lot, 500)),
                        new Recording(UUID.randomUUID().toString(), OFFICER, "", ""));
        var order = new NewOrder(
                UUID.randomUUID().toString(),
                incident.id(),
                store.id(),
                Destination.place(new RegionCode(place), "Posko SDN 2"),
                List.of(new NewOrder.Goods(item, blankets)),
                List.of(),
                List.of(),
                ReleaseGround.NONE,
                "",
                OFFICER);
        return ((DispatchResult.Done) HOUSE.room(DispatchOrders.class).draft(order)).code();
    }

    public static void move(OrderCode order, DispatchState to) {
        assertThat(HOUSE.room(DispatchOrders.class).move(order, to, "uji", OFFICER))
                .isInstanceOf(DispatchResult.Done.class);
    }

    /// It needs no people: it is ready at once.
    public static void departed(OrderCode order) {
        HOUSE.room(DispatchOrders.class).send(order, OFFICER);
        move(order, DispatchState.DEPARTED);
    }

    /// Somebody signs for a number of blankets in good order.
    public static void delivered(OrderCode order, long blankets) {
        var lot = HOUSE.jdbc()
                .sql("""
                        select e.lot_id from stock_entry e
                        join dispatch_goods g on g.departure_id = e.movement_id
                        join dispatch_order o on o.id = g.order_id
                        where o.code = :code
                        limit 1
                        """)
                .param("code", order.value())
                .query(Long.class)
                .single();
        var signed = new SignedHandover(
                UUID.randomUUID().toString(),
                Map.of(lot, new SignedHandover.Amounts(blankets, 0)),
                new SignedHandover.Receiver("Bu Sri", ""),
                "",
                null,
                new SignedHandover.Seen(HOUSE.clock.instant(), false, 1),
                List.of(HOUSE.room(BlobStore.class).keep(new byte[] {1})),
                null);
        assertThat(HOUSE.room(Handovers.class).sign(order, signed)).isInstanceOf(HandoverResult.Accepted.class);
    }
}
