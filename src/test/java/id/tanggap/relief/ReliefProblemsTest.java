package id.tanggap.relief;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.allocation.problem.AllocationProblem;
import id.tanggap.allocation.problem.AllocationProblem.Fleet;
import id.tanggap.allocation.problem.AllocationProblem.Passage;
import id.tanggap.allocation.problem.AllocationProblem.SupplySite;
import id.tanggap.allocation.problem.AllocationProblem.Way;
import id.tanggap.incident.Incident;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.situation.Travel;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What the solver is asked for an incident on the coast of Java, with one store behind the sea.
@ResourceLock("IncidentTestSetup")
class ReliefProblemsTest {

    private static final String PLACE = "33.20.07";
    private static final String ITEM = "makanan-siap-saji";

    private static void store(String code, double latitude, double longitude) {
        HOUSE.jdbc()
                .sql("""
                        insert into site (code, kind, name, kabkota, latitude, longitude, precision)
                        values (:code, 'lumbung', :code, '33.20', :latitude, :longitude, 'village')
                        """)
                .param("code", code)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .update();
        var item = HOUSE.room(StockItems.class).find(ITEM).orElseThrow();
        var lot = HOUSE.room(Lots.class).of(item.id(), LotTerms.usual(2026, null));
        HOUSE.room(StockLedger.class)
                .receive(
                        HOUSE.room(Sites.class).find(new SiteCode(code)).orElseThrow(),
                        List.of(new LotAmount(lot, 500)),
                        new Recording("isi-" + code, OFFICER, "", ""));
    }

    private static void vehicle(String code, String site, int payloadKg, String state) {
        HOUSE.jdbc()
                .sql("""
                        insert into vehicle (code, kind, name, site_id, payload_kg, state)
                        values (:code, 'rescue-truck', :code, (select id from site where code = :site), :kg, :state)
                        """)
                .param("code", code)
                .param("site", site)
                .param("kg", payloadKg)
                .param("state", state)
                .update();
    }

    private static void weighs(String kilograms) {
        HOUSE.jdbc()
                .sql("update stock_item set unit_kg = " + kilograms + " where code = '" + ITEM + "'")
                .update();
    }

    private static AllocationProblem problem(Incident incident, String scenario) {
        return HOUSE.room(ReliefProblems.class)
                .of(incident, 3, Scenario.parse(scenario).orElseThrow(), OFFICER);
    }

    private static SupplySite site(AllocationProblem problem, String code) {
        return problem.sites().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void vehicles_weights_ferries_and_closed_roads_are_part_of_the_question() {
        store("LBG-MLO", -6.72, 110.75);
        store("LBG-KRM", -5.85, 110.43);
        vehicle("K 8001 AU", "LBG-MLO", 4000, "ready");
        vehicle("K 8002 AU", "LBG-MLO", 2500, "ready");
        vehicle("K 8003 AU", "LBG-MLO", 3000, "repair");
        vehicle("K 8004 AU", "LBG-MLO", 100, "out-of-use");
        var incident = opened(flood(PLACE));
        var count = PeopleCount.draft(
                new PeopleCount.Said(PLACE, "displaced", 100),
                new PeopleCount.Origin("own", PeopleCount.Way.ENTERED, "posko"),
                HOUSE.clock.instant(),
                OFFICER.name());
        assertThat(HOUSE.room(ReliefNeeds.class).count(incident, count, OFFICER))
                .isEqualTo(ReliefResult.DONE);

        weighs("0.6");
        var now = problem(incident, "none");
        weighs("null");
        assertThat(site(now, "LBG-MLO").fleet()).as("one is repaired").isEqualTo(new Fleet(2, 2500));
        assertThat(site(now, "LBG-KRM").fleet()).as("nobody said").isNull();
        assertThat(now.kilograms()).containsEntry(ITEM, 0.6);

        var road = Objects.requireNonNull(now.ways().get(new Way("LBG-MLO", PLACE)));
        var ferry = Objects.requireNonNull(now.ways().get(new Way("LBG-KRM", PLACE)));
        assertThat(road.minutes()).isBetween(30, 90);
        assertThat(ferry.minutes()).isGreaterThan(Travel.CROSSING_MINUTES + 120);

        var cut = problem(incident, "road-closed:LBG-MLO " + PLACE);
        assertThat(cut.ways()).containsEntry(new Way("LBG-MLO", PLACE), new Passage(true, null));
        assertThat(cut.kilograms()).as("a weight that nobody knows").doesNotContainKey(ITEM);
    }

    @Test
    void drinking_water_is_asked_for_in_bottles_once_it_is_known_what_a_bottle_holds() {
        var place = "33.20.08";
        var incident = opened(flood(place));
        var count = PeopleCount.draft(
                new PeopleCount.Said(place, "displaced", 100),
                new PeopleCount.Origin("own", PeopleCount.Way.ENTERED, "posko"),
                HOUSE.clock.instant(),
                OFFICER.name());
        assertThat(HOUSE.room(ReliefNeeds.class).count(incident, count, OFFICER))
                .isEqualTo(ReliefResult.DONE);

        assertThat(problem(incident, "none").places().getFirst().needs())
                .as("750 litres")
                .containsEntry("air-minum", 1250L);
        holds("null, content_unit = null");
        try {
            assertThat(problem(incident, "none").places().getFirst().needs()).doesNotContainKey("air-minum");
        } finally {
            holds("0.6, content_unit = 'liter'");
        }
    }

    private static void holds(String content) {
        HOUSE.jdbc()
                .sql("update stock_item set content = " + content + " where code = 'air-minum'")
                .update();
    }
}
