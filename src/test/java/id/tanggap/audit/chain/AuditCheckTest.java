package id.tanggap.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The chain, and people with all rights on the database who would like the record to say something else.
class AuditCheckTest {

    private static final Instant EVENING = Instant.parse("2026-11-30T16:30:00Z"); // 23:30 in Jakarta
    private static final AuditActor SITI = AuditActor.person(7, "Siti", "agent");
    private static final int WRITERS = 20;
    private static final int EACH = 15;

    @TempDir
    private Path folder;

    private final DataSource database = TestDatabase.freshDataSource();
    private final MovingClock clock = new MovingClock(EVENING);
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final AuditLog log = new AuditLog(jdbc, clock);
    private final AuditSealer sealer = new AuditSealer(jdbc, transaction);

    private long recorded(String number) {
        return log.record(AuditKind.NUMBER_OPENED, SITI, AuditSubject.ticket(number), Map.of("how", "page"));
    }

    private List<Long> chained(int events) {
        var ids = IntStream.rangeClosed(1, events)
                .mapToObj(n -> recorded(Integer.toString(n)))
                .toList();
        sealer.seal();
        return ids;
    }

    private AuditCheck.Result check(DailyRoot... kept) {
        return new AuditCheck(jdbc).check(List.of(kept));
    }

    /// With all triggers and references off, as an owner of the database can.
    private void attack(String sql) {
        jdbc.sql("set session_replication_role = replica; " + sql).update();
    }

    private static Optional<ChainFault> fault(ChainFault.Kind kind, long event, long position) {
        return Optional.of(new ChainFault(kind, event, position));
    }

    @Test
    void an_untouched_record_is_whole() {
        chained(3);
        recorded("4");

        assertThat(check()).isEqualTo(new AuditCheck.Result(3, 1, Optional.empty()));
    }

    @Test
    void the_database_refuses_to_change_or_delete_what_is_written() {
        chained(1);

        for (var sql : List.of(
                "update audit_event set actor_name = 'Budi'",
                "delete from audit_event",
                "truncate audit_event cascade",
                "update audit_link set hash = previous",
                "delete from audit_link",
                "delete from audit_root")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void a_changed_event_shows() {
        var ids = chained(3);
        attack("update audit_event set actor_name = 'Budi' where id = " + ids.get(1));

        assertThat(check().fault()).isEqualTo(fault(ChainFault.Kind.CHANGED, ids.get(1), 2));
    }

    @Test
    void an_event_that_lost_its_address_shows_even_if_an_empty_one_stands_there() {
        var ids = chained(1);
        attack("update audit_event set address = '' where id = " + ids.getFirst());

        assertThat(check().fault()).isEqualTo(fault(ChainFault.Kind.CHANGED, ids.getFirst(), 1));
    }

    @Test
    void a_deleted_event_shows() {
        var ids = chained(3);
        attack("delete from audit_event where id = " + ids.get(1));

        assertThat(check().fault()).isEqualTo(fault(ChainFault.Kind.MISSING, ids.get(1), 2));
    }

    @Test
    void an_event_that_was_deleted_with_its_link_shows() {
        var ids = chained(3);
        attack("delete from audit_link where position = 2; delete from audit_event where id = " + ids.get(1));

        assertThat(check().fault()).isEqualTo(fault(ChainFault.Kind.MISSING, 0, 2));
    }

    @Test
    void an_event_that_was_written_beside_the_program_shows() {
        chained(2);
        attack("insert into audit_event (at, kind, actor_kind, actor_name, subject_kind, subject_id, subject_name,"
                + " arguments) select at, kind, 'system', '', subject_kind, subject_id, '', '{}' from audit_event"
                + " limit 1");

        assertThat(check().fault()).isEqualTo(fault(ChainFault.Kind.INSERTED, 3, 0));
    }

    @Test
    void events_in_another_order_show() {
        var ids = chained(3);
        attack("update audit_link set position = 9 where position = 2;"
                + " update audit_link set position = 2 where position = 3;"
                + " update audit_link set position = 3 where position = 9");

        assertThat(check().fault()).isEqualTo(fault(ChainFault.Kind.ORDER, ids.get(2), 2));
    }

    @Test
    void an_end_that_was_cut_off_shows_by_a_root_that_was_kept_outside() throws IOException {
        chained(3);
        var kept = rootOfTheDay();
        attack("delete from audit_link where position = 3; delete from audit_event where id = 3;"
                + " delete from audit_root");

        assertThat(check().fault()).isEmpty();
        assertThat(check(kept).fault()).isEqualTo(fault(ChainFault.Kind.ROOT, 0, 3));
    }

    @Test
    void a_record_that_was_written_anew_from_its_start_shows_by_a_root_that_was_kept_outside() throws IOException {
        var ids = chained(3);
        var kept = rootOfTheDay();
        attack("update audit_event set actor_name = 'Budi' where id = " + ids.get(1) + "; delete from audit_root;"
                + " delete from audit_link; insert into audit_waiting select id from audit_event");
        sealer.seal();

        assertThat(check().fault()).isEmpty();
        assertThat(check(kept).fault()).isEqualTo(fault(ChainFault.Kind.ROOT, 0, 3));
    }

    private DailyRoot rootOfTheDay() throws IOException {
        var file = folder.resolve("roots.txt");
        clock.pass(Duration.ofHours(1));
        assertThat(new DailyRoots(jdbc, clock, Optional.of(file)).write()).isTrue();
        return RootFile.read(file).getLast();
    }

    @Test
    void a_day_gets_its_root_when_it_is_over_in_jakarta_and_all_of_it_is_chained() throws IOException {
        var file = folder.resolve("roots.txt");
        var roots = new DailyRoots(jdbc, clock, Optional.of(file));
        chained(2);
        recorded("waits");

        assertThat(roots.write()).as("the day is not over").isFalse();
        clock.pass(Duration.ofHours(1));
        assertThat(roots.write()).as("an event of the day waits").isFalse();
        sealer.seal();
        recorded("of the next day");
        sealer.seal();

        assertThat(roots.write()).isTrue();
        assertThat(roots.write()).as("the next day is not over").isFalse();
        assertThat(RootFile.read(file)).singleElement().satisfies(root -> {
            assertThat(root.day()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(root.position()).isEqualTo(3);
        });
        clock.pass(Duration.ofDays(3));
        assertThat(Stream.of(roots.write(), roots.write(), roots.write(), roots.write()))
                .as("days on which nothing ran get theirs later")
                .containsExactly(true, true, true, false);
        assertThat(check(RootFile.read(file).toArray(DailyRoot[]::new)).fault()).isEmpty();
    }

    @Test
    void roots_are_read_from_lines_of_a_log_too() throws IOException {
        var file = folder.resolve("journal.txt");
        var hash = "0123456789abcdef".repeat(4);
        Files.writeString(file, """
                -- nothing
                Dec 01 00:00:01 desk java[12]: INFO tanggap.audit.root : 2026-11-30 4711 %s
                2026-99-30 4711 %s
                """.formatted(hash, hash));

        assertThat(RootFile.read(file)).containsExactly(new DailyRoot(LocalDate.of(2026, 11, 30), 4711, hash));
    }

    @Test
    void an_event_outlives_a_program_that_is_killed_before_it_is_chained() {
        recorded("1");
        transaction.executeWithoutResult(killed -> {
            sealer.seal();
            killed.setRollbackOnly();
        });
        assertThat(check()).isEqualTo(new AuditCheck.Result(0, 1, Optional.empty()));

        new AuditSealer(jdbc, transaction).seal();

        assertThat(check()).isEqualTo(new AuditCheck.Result(1, 0, Optional.empty()));
    }

    @Test
    void what_is_undone_leaves_no_record() {
        transaction.executeWithoutResult(undone -> {
            recorded("1");
            undone.setRollbackOnly();
        });
        sealer.seal();

        assertThat(check()).isEqualTo(new AuditCheck.Result(0, 0, Optional.empty()));
    }

    /// Every fifth act is undone; two nodes believe that they have the lease.
    @Test
    void twenty_writers_and_two_sealers_at_the_same_time_make_one_whole_chain()
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .<Callable<Boolean>>mapToObj(writer -> () -> written(writer))
                    .toList();
            var sealers = List.<Callable<Boolean>>of(this::sealedWhileOthersWrite, this::sealedWhileOthersWrite);
            for (Future<Boolean> done : threads.invokeAll(
                    Stream.concat(writers.stream(), sealers.stream()).toList())) {
                done.get();
            }
        }
        sealer.seal();

        assertThat(check()).isEqualTo(new AuditCheck.Result(WRITERS * EACH * 4L / 5, 0, Optional.empty()));
    }

    private boolean written(int writer) {
        for (var n = 0; n < EACH; n++) {
            var undone = n % 5 == 4;
            transaction.executeWithoutResult(status -> {
                recorded("of " + writer);
                if (undone) {
                    status.setRollbackOnly();
                }
            });
        }
        return true;
    }

    private boolean sealedWhileOthersWrite() {
        for (var n = 0; n < WRITERS; n++) {
            sealer.seal();
        }
        return true;
    }

    @Test
    void nothing_that_somebody_types_is_too_long_or_too_strange_to_be_recorded() {
        log.record(
                AuditKind.EXPORT,
                AuditActor.program("=cmd|' /C calc'!A0\0", "agent"),
                AuditSubject.of(AuditSubject.Kind.LIST, "<b>\"'\\"),
                Map.of("filter", "\0😀".repeat(1000)));
        sealer.seal();

        assertThat(check()).isEqualTo(new AuditCheck.Result(1, 0, Optional.empty()));
    }
}
