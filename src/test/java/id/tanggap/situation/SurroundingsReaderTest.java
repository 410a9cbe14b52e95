package id.tanggap.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.access.Role;
import id.tanggap.incident.IncidentArea;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.outline.Areas;
import id.tanggap.resource.person.People;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.StockTestSetup;
import id.tanggap.stock.balance.ItemWithin;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.ledger.StockLedger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What there is around a flood in Demak, with a clock that stands still.
class SurroundingsReaderTest {

    private static final GeoPoint DEMAK = new GeoPoint(-6.89, 110.64);
    private static final List<Integer> RINGS = List.of(50_000, 100_000, 200_000);
    private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-11-24T00:00:00Z"));

    private StockTestSetup house;
    private SurroundingsReader reader;

    @BeforeEach
    void a_house() {
        house = new StockTestSetup(TestDatabase.fresh(), CLOCK, 4);
        reader = new SurroundingsReader(
                house.room(Sites.class),
                new People(house.jdbc, JsonMapper.builder().build(), CLOCK),
                house.room(StockBalances.class),
                Areas.shipped(),
                CLOCK);
    }

    @AfterEach
    void closed() {
        house.close();
    }

    @Test
    void each_ring_counts_what_is_in_the_smaller_ones_too() {
        stocked("LS-DEMAK", new GeoPoint(-6.9, 110.6), 100);
        stocked("LS-PATI", new GeoPoint(-6.75, 111.3), 40);

        var found = reader.around(DEMAK, RINGS);

        assertThat(found.sites()).extracting(near -> near.site().code().value()).containsExactly("LS-DEMAK", "LS-PATI");
        assertThat(found.stock())
                .extracting(ItemWithin::metres, ItemWithin::quantity, ItemWithin::stores)
                .containsExactly(tuple(50_000, 100L, 1), tuple(100_000, 140L, 2), tuple(200_000, 140L, 2));
    }

    @Test
    void reserved_goods_are_named_apart() {
        var store = stocked("LS-DEMAK", new GeoPoint(-6.9, 110.6), 100);
        house.jdbc
                .sql("update stock_balance set reserved = 30 where site_id = :site")
                .param("site", store.id())
                .update();

        assertThat(reader.around(DEMAK, List.of(50_000)).stock())
                .extracting(ItemWithin::quantity, ItemWithin::reserved)
                .containsExactly(tuple(100L, 30L));
    }

    @Test
    void a_store_in_the_hazard_area_counts_only_when_somebody_has_confirmed_it_since() {
        var store = stocked("LS-DEMAK", new GeoPoint(-6.9, 110.6), 100);
        confirmed(store, CLOCK.instant().minus(Duration.ofDays(1)));
        var flood = new HazardArea(List.of(new IncidentArea.Circle(DEMAK, 10_000)), CLOCK.instant(), null);

        var before = reader.around(DEMAK, RINGS, flood);
        confirmed(store, CLOCK.instant().plusSeconds(60));
        var after = reader.around(DEMAK, RINGS, flood);

        assertThat(before.stock()).isEmpty();
        assertThat(before.uncounted())
                .extracting(near -> near.site().code().value())
                .containsExactly("LS-DEMAK");
        assertThat(after.stock()).isNotEmpty();
        assertThat(after.uncounted()).isEmpty();
        assertThat(after.sites().getFirst().inArea()).isTrue();
    }

    @Test
    void a_way_over_the_strait_takes_a_ferry_and_one_on_the_island_does_not() {
        stocked("LS-KUDUS", new GeoPoint(-6.8, 110.84), 1);
        stocked("LS-KARIMUN", new GeoPoint(-5.85, 110.43), 1);

        var sites = reader.around(DEMAK, RINGS).sites();

        assertThat(sites).extracting(near -> near.site().code().value()).containsExactly("LS-KUDUS", "LS-KARIMUN");
        assertThat(sites.getFirst().travel().sea()).isFalse();
        assertThat(sites.getLast().travel().sea()).isTrue();
        assertThat(sites.getLast().travel().minutes()).isGreaterThan(Travel.CROSSING_MINUTES);
    }

    @Test
    void the_time_by_road_is_the_longer_way_at_the_speed_of_a_truck() {
        assertThat(Travel.over(40_000, 0)).isEqualTo(new Travel(40_000, 84, false));
        assertThat(Travel.over(40_000, Travel.SHORTEST_CROSSING_METRES).sea()).isFalse();
        assertThat(Travel.over(0, 0)).isEqualTo(new Travel(0, 0, false));
        assertThat(Travel.over(40_000, 0).minutesOver(80_000)).isEqualTo(168);
        assertThat(Travel.over(100_000, 60_000).minutesOver(140_000))
                .as("the same crossing, 40 km more of road")
                .isEqualTo(Travel.over(140_000, 60_000).minutes());
    }

    @Test
    void nothing_near_is_an_answer_too() {
        var found = reader.around(new GeoPoint(-9.5, 100), RINGS);

        assertThat(found.sites()).isEmpty();
        assertThat(found.stock()).isEmpty();
        assertThat(found.people()).allSatisfy(ring -> assertThat(ring.people()).isZero());
    }

    private Site stocked(String code, GeoPoint at, long quantity) {
        var site = house.store(code);
        house.jdbc
                .sql("update site set latitude = :lat, longitude = :lon where id = :id")
                .param("lat", at.latitude())
                .param("lon", at.longitude())
                .param("id", site.id())
                .update();
        var keeper = house.somebody(Role.DUTY_OFFICER, null);
        house.room(StockLedger.class)
                .receive(site, StockTestSetup.amounts(house.lot("selimut", null), quantity), StockTestSetup.as(keeper));
        return site;
    }

    private void confirmed(Site site, Instant at) {
        house.jdbc
                .sql("update site set confirmed_at = :at, confirmed_by = 'Sari' where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", site.id())
                .update();
    }
}
