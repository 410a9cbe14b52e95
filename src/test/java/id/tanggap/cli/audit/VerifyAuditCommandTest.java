package id.tanggap.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.audit.chain.AuditSealer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/// What an operator reads, and the exit code that a nightly job sees.
class VerifyAuditCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final JdbcClient jdbc;

    VerifyAuditCommandTest() {
        var database = TestDatabase.freshDataSource();
        jdbc = JdbcClient.create(database);
        var log = new AuditLog(jdbc, Clock.systemUTC());
        for (var n = 0; n < 3; n++) {
            log.record(AuditKind.CATEGORY_OPENED, AuditSubject.NONE, Map.of());
        }
        new AuditSealer(jdbc, new TransactionTemplate(new JdbcTransactionManager(database))).seal();
    }

    private int run(String... args) {
        return new CommandLine(new VerifyAuditCommand(work -> work.applyAsInt(jdbc)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void a_whole_record_is_told_in_one_line() {
        assertThat(run()).isZero();
        assertThat(out.toString().strip()).isEqualTo("chained=3 waiting=0 roots=0 fault=none");
    }

    @Test
    void a_fault_is_told_with_its_row_and_ends_the_command_with_1() {
        jdbc.sql("set session_replication_role = replica; update audit_event set kind = 'sign-in' where id = 2")
                .update();

        assertThat(run()).isEqualTo(1);
        assertThat(out.toString())
                .contains("Row 2 (position 2) was changed.", "chained=1 waiting=0 roots=0 fault=changed");
    }

    @Test
    void a_root_that_was_kept_outside_is_held_against_the_chain() throws IOException {
        var file = folder.resolve("roots.txt");
        var hash = jdbc.sql("select encode(hash, 'hex') from audit_link where position = 2")
                .query(String.class)
                .single();
        Files.writeString(file, "2026-11-30 2 " + hash + "\n");
        assertThat(run("--root", file.toString())).isZero();

        Files.writeString(file, "2026-12-01 3 " + hash + "\n");
        assertThat(run("--root", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("The chain does not lead through the root at position 3");
    }

    @Test
    void a_file_without_a_root_is_no_proof() throws IOException {
        var file = Files.createFile(folder.resolve("empty.txt"));

        assertThat(run("--root", file.toString())).isNotZero();
        assertThat(err.toString()).contains("There is no root in");
        assertThat(run("--root", folder.resolve("gone.txt").toString())).isNotZero();
        assertThat(err.toString()).contains("cannot be read");
    }
}
