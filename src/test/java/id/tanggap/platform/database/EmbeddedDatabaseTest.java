package id.tanggap.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void a_commit_outlives_a_power_cut(String setting) {
        var jdbc = JdbcClient.create(TestDatabase.freshDataSource());

        assertThat(jdbc.sql("show " + setting).query(String.class).single()).isEqualTo("on");
    }
}
