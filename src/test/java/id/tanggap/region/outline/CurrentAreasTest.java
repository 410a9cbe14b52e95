package id.tanggap.region.outline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import id.tanggap.TestWorkers;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CurrentAreasTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final GeoPoint IN_SEMARANG = new GeoPoint(-6.99, 110.42);
    private static final RegionCode DEMAK = new RegionCode("33.21");
    private static final RegionCode SEMARANG = new RegionCode("33.74");

    private final DataSource database = TestDatabase.freshDataSource();
    private final OutlineStore store = new OutlineStore(JdbcClient.create(database));
    private final CurrentAreas areas = node();
    private final CurrentAreas otherNode = node();

    @Test
    void imported_outlines_decide_on_every_node_until_they_are_undone() {
        assertThat(areas.standing()).isEqualTo(new OutlineStanding.Approximate());
        assertThat(areas.kabkotaAt(IN_SEMARANG)).contains(SEMARANG);

        var version = store.add(boundaries("33.21", 110.3), "batas.geojson", NOW);
        follow();

        assertThat(List.of(areas, otherNode)).allSatisfy(node -> {
            assertThat(node.standing()).isEqualTo(new OutlineStanding.Official(version, "batas.geojson", NOW));
            assertThat(node.kabkotaAt(IN_SEMARANG)).contains(DEMAK);
        });

        assertThat(store.undo(NOW)).isPresent();
        follow();
        assertThat(areas.standing()).isEqualTo(new OutlineStanding.Approximate());
        assertThat(otherNode.kabkotaAt(IN_SEMARANG)).contains(SEMARANG);
    }

    @Test
    void undoing_the_newest_version_makes_the_one_before_decide() {
        var first = store.add(boundaries("33.21", 110.3), "one.geojson", NOW);
        store.add(boundaries("33.74", 110.3), "two.geojson", NOW);
        follow();
        assertThat(areas.kabkotaAt(IN_SEMARANG)).contains(SEMARANG);

        store.undo(NOW);
        follow();
        assertThat(areas.standing()).isEqualTo(new OutlineStanding.Official(first, "one.geojson", NOW));
        assertThat(areas.kabkotaAt(IN_SEMARANG)).contains(DEMAK);
        assertThat(store.versions()).extracting(OutlineStore.Version::shapes).containsExactly(1, 1);

        store.undo(NOW);
        assertThat(store.undo(NOW)).isEmpty();
    }

    @Test
    void where_a_version_says_nothing_the_approximation_answers() {
        store.add(boundaries("33.21", 110.3), "batas.geojson", NOW);
        follow();
        assertThat(areas.kabkotaAt(new GeoPoint(-2.5337, 140.7181))).contains(new RegionCode("91.71"));
    }

    private void follow() {
        areas.follow();
        otherNode.follow();
    }

    private CurrentAreas node() {
        return new CurrentAreas(store, TestWorkers.notifier(database), TestWorkers.registry());
    }

    /// A box of a fifth of a degree with Semarang in it.
    private static List<Boundary> boundaries(String code, double west) {
        var file = BoundaryReaderTest.file(BoundaryReaderTest.feature(code, BoundaryReaderTest.box(west, -7.1)));
        var read = new BoundaryReader(Gazetteer.shipped())
                .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "code");
        return ((BoundaryImport.Accepted) read).boundaries();
    }
}
