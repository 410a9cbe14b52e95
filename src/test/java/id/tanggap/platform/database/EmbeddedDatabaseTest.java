package id.tanggap.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void a_commit_outlives_a_power_cut() {
        try (var database = EmbeddedDatabase.own(folder)) {
            var address = database.address();
            var jdbc = JdbcClient.create(new DriverManagerDataSource(
                    address.url(), Objects.requireNonNull(address.user()), Objects.requireNonNull(address.password())));
            assertThat(jdbc.sql("""
                            select name from pg_settings
                            where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'on'
                            """).query(String.class).list())
                    .containsExactlyInAnyOrder("fsync", "synchronous_commit", "full_page_writes");
        }
    }
}
