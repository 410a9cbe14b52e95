package id.tanggap.balai;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import id.tanggap.region.RegionCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BalaiStoreTest {

    private final BalaiDirectory shipped = BalaiDirectory.shipped();
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private BalaiStore store;

    @BeforeEach
    void a_database_of_our_own() {
        var source = TestDatabase.freshDataSource();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        store = new BalaiStore(jdbc);
    }

    @Test
    void an_empty_database_is_filled_with_the_shipped_directory() {
        loadOrSeed();

        var again = loadOrSeed();
        assertThat(again.all()).isEqualTo(shipped.all());
        assertThat(again.areas()).extracting(JurisdictionArea::code).isEqualTo(codes(shipped));
        for (var area : shipped.areas()) {
            var stored = again.areaOf(area.code()).orElseThrow();
            assertThat(stored.balai()).containsExactlyInAnyOrderElementsOf(area.balai());
            assertThat(stored.provisional()).isTrue();
            assertThat(stored.source()).isEqualTo(area.source());
        }
    }

    @Test
    void what_operators_changed_is_never_overwritten() {
        loadOrSeed();
        jdbc.sql("update balai set latitude = -6.75 where code = 'MGL'").update();
        jdbc.sql("update balai_area set standing = 'decree', source = 'Kepmensos' where area_code = '33'")
                .update();
        jdbc.sql("insert into balai_area values ('33.21', 'KRT', 'decree', 'Kepmensos')")
                .update();

        var changed = loadOrSeed();

        assertThat(changed.find(new BalaiCode("MGL")).orElseThrow().position().latitude())
                .isEqualTo(-6.75);
        assertThat(changed.areaOf(new RegionCode("33.01")).orElseThrow().provisional())
                .isFalse();
        assertThat(changed.areaOf(new RegionCode("33.21.04")).orElseThrow().balai())
                .containsExactly(new BalaiCode("KRT"));
        assertThat(changed.provisional()).isTrue();
    }

    @Test
    void nodes_that_start_together_seed_once() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 8)
                    .mapToObj(node -> (Callable<BalaiDirectory>) this::loadOrSeed)
                    .toList();
            for (var start : nodes.invokeAll(starts)) {
                assertThat(start.get().all()).hasSize(31);
            }
        }

        assertThat(jdbc.sql("select count(*) from balai").query(Long.class).single())
                .isEqualTo(31);
    }

    private BalaiDirectory loadOrSeed() {
        return java.util.Objects.requireNonNull(transaction.execute(status -> store.loadOrSeed(shipped)));
    }

    private static List<RegionCode> codes(BalaiDirectory balais) {
        return balais.areas().stream().map(JurisdictionArea::code).toList();
    }
}
