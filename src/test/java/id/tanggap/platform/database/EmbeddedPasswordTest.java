package id.tanggap.platform.database;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Who may use the embedded server: the program, and who can read its file.
class EmbeddedPasswordTest {

    @TempDir
    private Path folder;

    @Test
    void a_new_server_knows_nobody_without_its_password() throws IOException {
        String password;
        try (var server = EmbeddedDatabase.own(folder)) {
            password = Objects.requireNonNull(server.address().password());
            assertThat(password).hasSizeGreaterThanOrEqualTo(32);
            assertThat(Files.readString(file()).strip()).isEqualTo(password);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
            assertThat(jdbc(server).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
            assertClosed(server);
            assertThat(ClientAuthentication.of(data()).trustsAnybody()).isFalse();
            try (var command = EmbeddedDatabase.borrow(folder)) {
                assertThat(jdbc(command).sql("select 1").query(Integer.class).single())
                        .isEqualTo(1);
            }
        }
        try (var again = EmbeddedDatabase.own(folder)) {
            assertThat(again.address().password()).isEqualTo(password);
        }
        Files.delete(file());
        assertThatThrownBy(() -> EmbeddedDatabase.own(folder))
                .hasMessageContaining("TANGGAP_DATABASE_FOLDER")
                .hasMessageContaining(file().toString());
    }

    @Test
    void data_of_a_version_that_trusted_everybody_are_taken_over_whole() throws IOException {
        try (var old = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start()) {
            JdbcClient.create(old.getPostgresDatabase())
                    .sql("create table kept as select generate_series(1, 1000) as n")
                    .update();
            // a command beside a running program of that version changes nothing
            try (var command = EmbeddedDatabase.borrow(folder)) {
                assertThat(rows(command)).isEqualTo(1000);
            }
            assertThat(ClientAuthentication.of(data()).trustsAnybody()).isTrue();
        }
        Files.writeString(
                data().resolve("pg_hba.conf"),
                "# mine: trust nobody\nhost kept backup 10.0.0.7/32 md5\nlocal all all trust # mine, too\n",
                java.nio.file.StandardOpenOption.APPEND);

        try (var server = EmbeddedDatabase.own(folder)) {
            assertThat(rows(server)).isEqualTo(1000);
            await().untilAsserted(() -> assertClosed(server));
        }

        assertThat(Files.readString(data().resolve("pg_hba.conf")))
                .contains("# mine: trust nobody\n", "host kept backup 10.0.0.7/32 md5\n", "scram-sha-256 # mine, too");
        try (var again = EmbeddedDatabase.own(folder)) {
            assertThat(rows(again)).isEqualTo(1000);
            assertClosed(again);
        }
    }

    /// A killed program leaves its server behind, open as it was.
    @Test
    void a_server_that_an_older_version_left_running_is_closed_at_once() throws IOException, SQLException {
        try (var left = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start()) {
            JdbcClient.create(left.getPostgresDatabase())
                    .sql("create table kept as select generate_series(1, 1000) as n")
                    .update();
            try (var server = EmbeddedDatabase.own(folder)) {
                assertThat(rows(server)).isEqualTo(1000);
                await().untilAsserted(() -> assertClosed(server));
            }
        }
    }

    private static void assertClosed(EmbeddedDatabase server) {
        for (var guess : new String[] {"postgres", ""}) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.address().url(), "postgres", guess)
                                    .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    private static int rows(EmbeddedDatabase server) {
        return jdbc(server)
                .sql("select count(*) from kept")
                .query(Integer.class)
                .single();
    }

    private static JdbcClient jdbc(EmbeddedDatabase server) {
        var address = server.address();
        return JdbcClient.create(new DriverManagerDataSource(
                address.url(), Objects.requireNonNull(address.user()), Objects.requireNonNull(address.password())));
    }

    private Path data() {
        return folder.toAbsolutePath().resolve("postgresql");
    }

    private Path file() {
        return folder.toAbsolutePath().resolve("postgresql.password");
    }
}
