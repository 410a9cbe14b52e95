package id.tanggap.ticket.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult.Changed;
import id.tanggap.sla.Holiday;
import id.tanggap.sla.SlaRule;
import id.tanggap.sla.SlaSettings;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A Tuesday morning with a worker of recalculations that stands still: a test does its steps. Afterwards settings and
/// worker are as they were.
abstract class RecalculationSetup {

    /// A Friday, three days after the morning of the tests.
    static final LocalDate FRIDAY = LocalDate.of(2026, 2, 6);

    static final String KEY = Holiday.key(FRIDAY, "");

    final TicketTestSetup house = TicketTestSetup.shared();
    final Viewer admin = house.somebody(Role.ADMIN, null);
    final Viewer agent = house.somebody(Role.AGENT, null);
    final ClockRecalculation recalculation = house.room(ClockRecalculation.class);
    final RecalculationChunk chunk = house.room(RecalculationChunk.class);
    final SlaSettings settings = house.room(SlaSettings.class);

    @BeforeEach
    void a_tuesday_morning_without_a_worker() {
        house.clock.set(TicketTestSetup.TUESDAY);
        worker().stop();
        close();
    }

    @AfterEach
    void as_it_was() {
        holiday(null);
        rule(null);
        close();
        worker().start();
    }

    LeasedWorker worker() {
        return house.room(RecalculationWorker.class).worker();
    }

    void close() {
        recalculation.latest().ifPresent(run -> recalculation.cancel(run.id()));
    }

    long holiday(@Nullable Holiday value) {
        var result = house.room(SettingChanges.class)
                .make(SettingEdit.of(SlaSettings.HOLIDAY, KEY, "Hari uji", value), "uji", admin.actor());
        return result instanceof Changed changed ? changed.batch() : 0;
    }

    long closedOnFriday() {
        return holiday(new Holiday(FRIDAY, "local", "Hari uji", "uji", true));
    }

    void rule(@Nullable SlaRule value) {
        house.room(SettingChanges.class)
                .make(SettingEdit.of(SlaSettings.RULE, "pengaduan", "uji", value), "uji", admin.actor());
    }

    void preview() {
        assertThat(recalculation.preview(admin.actor())).isTrue();
        work();
    }

    void work() {
        while (chunk.next()) {
            Thread.onSpinWait();
        }
    }

    void move() {
        preview();
        assertThat(recalculation.confirm(run().id(), admin.actor())).isTrue();
        work();
    }

    RecalculationRun run() {
        return recalculation.latest().orElseThrow();
    }

    Map<String, Instant> dues(OpenedTicket ticket) {
        var dues = new HashMap<String, Instant>();
        house.jdbc().sql("""
                        select name, due_at from sla_clock
                        where ticket_id = :ticket and state in ('running', 'paused')
                        """).param("ticket", ticket.id()).query(row -> {
            dues.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
        return dues;
    }
}
