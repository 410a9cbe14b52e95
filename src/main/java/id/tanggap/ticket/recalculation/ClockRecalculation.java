package id.tanggap.ticket.recalculation;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.sla.SlaSettings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks for a recalculation of all open clocks, and says how far it is. New clocks count with new settings at once; the
/// open ones only move after somebody has seen the preview and confirmed it.
@Service
public class ClockRecalculation {

    private final RecalculationStore runs;
    private final RecalculationWorker worker;
    private final SlaSettings settings;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClockRecalculation(
            RecalculationStore runs,
            RecalculationWorker worker,
            SlaSettings settings,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.worker = worker;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<RecalculationRun> latest() {
        return runs.latest();
    }

    /// Whether open clocks may count with settings that are not the present ones.
    public boolean isNeeded() {
        var version = settings.version();
        return version > 0
                && runs.latest()
                        .filter(run -> run.state() == RecalculationState.DONE && run.version() == version)
                        .isEmpty();
    }

    /// Begins a preview; an older one that nobody confirmed is dropped.
    ///
    /// @return false if clocks are being moved at this moment
    public boolean preview(AuditActor actor) {
        var begun = Boolean.TRUE.equals(transaction.execute(status -> {
            var open = runs.lockOpen();
            if (open.filter(run -> run.state() == RecalculationState.MOVING).isPresent()) {
                return false;
            }
            open.ifPresent(run -> runs.state(run.id(), RecalculationState.CANCELLED, clock.instant()));
            runs.begin(settings.version(), actor.userId(), actor.name(), clock.instant());
            return true;
        }));
        worker.wake();
        return begun;
    }

    /// Moves the clocks as the preview said.
    ///
    /// @return false if there is no such preview, or settings were changed since
    public boolean confirm(long id, AuditActor actor) {
        var confirmed = Boolean.TRUE.equals(transaction.execute(status -> {
            var run = runs.lockOpen()
                    .filter(open -> open.id() == id && open.state() == RecalculationState.PREVIEWED)
                    .filter(open -> open.version() == settings.version());
            run.ifPresent(open -> {
                runs.move(id);
                record(open, actor);
            });
            return run.isPresent();
        }));
        worker.wake();
        return confirmed;
    }

    private void record(RecalculationRun run, AuditActor actor) {
        audit.record(
                AuditKind.SETTING_CHANGED,
                actor,
                new AuditSubject(AuditSubject.Kind.SETTING, "clock-recalculation/" + run.id(), "clock-recalculation"),
                Map.of(
                        "setting",
                        "clock-recalculation",
                        "before",
                        "–",
                        "after",
                        Integer.toString(run.figures().changed())));
    }

    /// Stops it. What was moved stays moved.
    ///
    /// @return false if it is over
    public boolean cancel(long id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var run = runs.lockOpen().filter(open -> open.id() == id);
            run.ifPresent(open -> runs.state(id, RecalculationState.CANCELLED, clock.instant()));
            return run.isPresent();
        }));
    }
}
