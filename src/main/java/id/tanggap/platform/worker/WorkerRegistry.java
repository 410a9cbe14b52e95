package id.tanggap.platform.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// All workers that run on this node, with their health; starts and stops those that run as long as the program.
@Component
public final class WorkerRegistry implements SmartLifecycle {

    private record Entry(WorkerLoop loop, List<Meter> meters) {}

    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<String, Entry> running = new ConcurrentHashMap<>();
    private final List<PollingWorker> managed = new ArrayList<>();
    private boolean started;

    public WorkerRegistry(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Creates a worker that starts and stops with the program, unless its settings say otherwise.
    public synchronized PollingWorker poll(WorkerSettings settings, WorkerTask task) {
        var worker = new PollingWorker(settings, task, this);
        if (settings.autoStartup()) {
            managed.add(worker);
            if (started) {
                worker.start();
            }
        }
        return worker;
    }

    /// All workers that run on this node, by name.
    public List<WorkerStatus> workers() {
        return running.values().stream()
                .map(entry -> entry.loop().status())
                .sorted(Comparator.comparing(WorkerStatus::name))
                .toList();
    }

    /// Ends all pauses and backoffs, because a shared resource such as the database is back.
    public void retryNow() {
        running.values().forEach(entry -> entry.loop().retryNow());
    }

    WorkerHealth health(String name) {
        return new WorkerHealth(name, clock);
    }

    void register(WorkerLoop loop) {
        running.compute(loop.name(), (name, old) -> {
            if (old != null) {
                old.meters().forEach(metrics::remove); // a gauge of the same id would not be registered
            }
            return new Entry(loop, meters(loop));
        });
    }

    private List<Meter> meters(WorkerLoop loop) {
        return List.of(
                Gauge.builder("tanggap_worker_last_success_seconds", loop, this::sinceSuccess)
                        .description("Time since the worker's last round that went well, or since its start")
                        .tag("worker", loop.name())
                        .register(metrics),
                Gauge.builder("tanggap_worker_failures", loop, it -> it.status().failures())
                        .description("Rounds of the worker that failed in a row")
                        .tag("worker", loop.name())
                        .register(metrics));
    }

    private double sinceSuccess(WorkerLoop loop) {
        return Duration.between(loop.status().goodUntil(), clock.instant()).toMillis() / 1000.0;
    }

    void deregister(WorkerLoop loop) {
        running.computeIfPresent(loop.name(), (name, entry) -> {
            if (entry.loop() != loop) {
                return entry;
            }
            entry.meters().forEach(metrics::remove);
            return null;
        });
    }

    @Override
    public synchronized void start() {
        started = true;
        managed.forEach(PollingWorker::start);
    }

    @Override
    public synchronized void stop() {
        started = false;
        managed.forEach(PollingWorker::requestStop);
        managed.forEach(PollingWorker::stop);
    }

    @Override
    public synchronized boolean isRunning() {
        return started;
    }
}
