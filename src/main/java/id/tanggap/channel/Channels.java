package id.tanggap.channel;

import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.stereotype.Component;

/// Keeps one flow running for each channel; opens, reopens and closes channels when files or definitions are added,
/// changed or removed, and when administrators pause or resume them.
///
/// A paused channel has its carrier, so that answers can be written, and nothing that receives or sends.
@Component
final class Channels implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);
    private static final Duration READ_EVERY = Duration.ofSeconds(5);

    /// @param flowId null while it is paused
    private record Running(
            ChannelFile file,
            ChannelKind.Open open,
            @Nullable String flowId) {

        String name() {
            return file.name();
        }

        boolean isPaused() {
            return flowId == null;
        }
    }

    private final ChannelFolder folder;
    private final ChannelDefinitions definitions;
    private final Map<String, ChannelKind> kinds;
    private final IntegrationFlowContext flows;
    private final ChannelHealth health;
    private final ChannelAudit audit;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private volatile boolean started;

    Channels(
            ChannelFolder folder,
            ChannelDefinitions definitions,
            List<ChannelKind> kinds,
            IntegrationFlowContext flows,
            ChannelHealth health,
            ChannelAudit audit,
            WorkerRegistry workers,
            ChannelFetches fetches) {
        this.folder = folder;
        this.definitions = definitions;
        this.kinds = kinds.stream().collect(Collectors.toMap(ChannelKind::kind, Function.identity()));
        this.flows = flows;
        this.health = health;
        this.audit = audit;
        var worker = workers.poll(WorkerSettings.every(READ_EVERY, "channels"), this::refreshAgain);
        definitions.onChange(worker::wake);
        fetches.onAsked(this::fetchNow);
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

    /// On the thread of notifications: it must not wait while channels are closed.
    private void fetchNow(String name) {
        var channel = running.get(name);
        if (channel != null && !channel.isPaused()) {
            channel.open().workers().forEach(LeasedWorker::runNow);
        }
    }

    private synchronized void refresh() {
        if (!started) {
            return;
        }
        var files = folder.read().stream().collect(Collectors.toMap(ChannelFile::name, Function.identity()));
        var paused = definitions.paused();
        close(running.values().stream()
                .filter(channel -> isGone(channel, files.get(channel.name()))
                        || channel.isPaused() != paused.contains(channel.name()))
                .toList());
        files.values().stream()
                .filter(file -> !running.containsKey(file.name()))
                .filter(file -> !file.version().equals(refused.get(file.name())))
                .forEach(file -> open(file, paused.contains(file.name())));
    }

    private static boolean isGone(Running flow, @Nullable ChannelFile file) {
        return file == null || !file.version().equals(flow.file().version());
    }

    /// A channel that cannot be opened does not stop the others; it is tried again when its file changes.
    private void open(ChannelFile file, boolean paused) {
        try {
            var kind = kinds.get(file.kind());
            if (kind == null) {
                throw new IllegalArgumentException(
                        "channel: " + file.kind() + " is not one of " + kinds.keySet() + " (in " + file.name() + ")");
            }
            if (paused) {
                pause(file, kind);
            } else {
                run(file, kind.open(file));
            }
            LOG.info("channel={} kind={} open=true paused={}", file.name(), file.kind(), paused);
        } catch (RuntimeException e) {
            if (Outages.isBehind(e)) {
                throw e; // the file itself is correct: the next round tries again
            }
            refused.put(file.name(), file.version());
            health.reportUnusable(file.name(), file.kind(), String.valueOf(e.getMessage()));
            LOG.error("channel={} kind={} open=false problem=\"{}\"", file.name(), file.kind(), e.getMessage());
        }
    }

    private void pause(ChannelFile file, ChannelKind kind) {
        kind.pause(file.name(), true);
        try {
            running.put(file.name(), new Running(file, kind.open(file), null));
        } catch (RuntimeException e) {
            kind.pause(file.name(), false);
            throw e;
        }
        health.reportPaused(file.name(), file.kind());
    }

    private void run(ChannelFile file, ChannelKind.Open open) {
        var flow = flows.registration(open.flow())
                .id("channel." + file.name())
                .useFlowIdAsPrefix()
                .register();
        running.put(file.name(), new Running(file, open, flow.getId()));
        open.workers().forEach(LeasedWorker::start);
        if (file.source() == ChannelFile.Source.FILE) {
            audit.opened(file); // the history of settings has the others
        }
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
        var name = channel.name();
        running.remove(name);
        if (channel.flowId() != null) {
            flows.remove(channel.flowId());
        }
        channel.open().onClose().run();
        if (channel.isPaused()) {
            resume(channel);
        } else if (started && !definitions.paused().contains(name)) {
            report(channel);
        }
        LOG.info("channel={} open=false", name);
    }

    private void resume(Running channel) {
        var kind = kinds.get(channel.file().kind());
        if (kind != null) {
            kind.pause(channel.name(), false);
        }
        if (started) {
            health.reportResumed(channel.name());
        }
    }

    private void report(Running channel) {
        if (channel.file().source() == ChannelFile.Source.FILE) {
            audit.closed(channel.file());
        }
        health.reportClosed(channel.name(), channel.file().kind());
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
