package id.tanggap.channel;

import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.stereotype.Component;

/// Keeps one flow running for each channel file; opens, reopens and closes channels when files are added, changed or
/// removed.
@Component
final class Channels implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);
    private static final Duration READ_EVERY = Duration.ofSeconds(5);

    private record Running(ChannelFile file, String flowId, ChannelKind.Open open) {}

    private final ChannelFolder folder;
    private final Map<String, ChannelKind> kinds;
    private final IntegrationFlowContext flows;
    private final ChannelHealth health;
    private final ChannelAudit audit;
    private final Map<String, Running> running = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private volatile boolean started;

    Channels(
            ChannelFolder folder,
            List<ChannelKind> kinds,
            IntegrationFlowContext flows,
            ChannelHealth health,
            ChannelAudit audit,
            WorkerRegistry workers) {
        this.folder = folder;
        this.kinds = kinds.stream().collect(Collectors.toMap(ChannelKind::kind, Function.identity()));
        this.flows = flows;
        this.health = health;
        this.audit = audit;
        workers.poll(WorkerSettings.every(READ_EVERY, "channels"), this::refreshAgain);
    }

    /// The channels are open when this returns, so that outgoing messages find their carriers.
    @Override
    public void start() {
        started = true;
        try {
            refresh();
        } catch (RuntimeException e) {
            // the worker looks again soon
            LOG.error("channels=unreadable problem=\"{}\"", e.getMessage());
        }
    }

    private boolean refreshAgain() {
        refresh();
        return false;
    }

    private synchronized void refresh() {
        if (!started) {
            return;
        }
        var files = folder.read().stream().collect(Collectors.toMap(ChannelFile::name, Function.identity()));
        close(running.values().stream()
                .filter(channel -> isGone(channel, files.get(channel.file().name())))
                .toList());
        files.values().stream()
                .filter(file -> !running.containsKey(file.name()))
                .filter(file -> !file.version().equals(refused.get(file.name())))
                .forEach(this::open);
    }

    private static boolean isGone(Running flow, @Nullable ChannelFile file) {
        return file == null || !file.version().equals(flow.file().version());
    }

    /// A channel that cannot be opened does not stop the others; it is tried again when its file changes.
    private void open(ChannelFile file) {
        try {
            var kind = kinds.get(file.kind());
            if (kind == null) {
                throw new IllegalArgumentException(
                        "channel: " + file.kind() + " is not one of " + kinds.keySet() + " (in " + file.name() + ")");
            }
            run(file, kind.open(file));
            LOG.info("channel={} kind={} open=true", file.name(), file.kind());
        } catch (RuntimeException e) {
            if (Outages.isBehind(e)) {
                throw e; // the file itself is correct: the next round tries again
            }
            refused.put(file.name(), file.version());
            health.reportUnusable(file.name(), file.kind(), String.valueOf(e.getMessage()));
            LOG.error("channel={} kind={} open=false problem=\"{}\"", file.name(), file.kind(), e.getMessage());
        }
    }

    private void run(ChannelFile file, ChannelKind.Open open) {
        var flow = flows.registration(open.flow())
                .id("channel." + file.name())
                .useFlowIdAsPrefix()
                .register();
        running.put(file.name(), new Running(file, flow.getId(), open));
        open.workers().forEach(LeasedWorker::start);
        audit.opened(file);
    }

    /// All workers are asked to stop at the same time, because each may need some seconds.
    private void close(List<Running> channels) {
        try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            channels.stream()
                    .flatMap(channel -> channel.open().workers().stream())
                    .forEach(worker -> stopping.execute(worker::stop));
        }
        channels.forEach(this::close);
    }

    private void close(Running channel) {
        var name = channel.file().name();
        running.remove(name);
        flows.remove(channel.flowId());
        channel.open().onClose().run();
        if (started) {
            audit.closed(channel.file());
            health.reportClosed(name, channel.file().kind());
        }
        LOG.info("channel={} open=false", name);
    }

    @Override
    public synchronized void stop() {
        started = false;
        close(List.copyOf(running.values()));
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /// Starts before the outbox worker and stops after it, so that outgoing messages find their channel open.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
