package id.tanggap.channel;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.transaction.TransactionException;

/// Keeps one flow running for each channel file; follows files that come, change and go.
final class Channels implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private record Running(String version, String kind, String flowId, Runnable onClose) {}

    private final ChannelFolder folder;
    private final Map<String, ChannelKind> kinds;
    private final IntegrationFlowContext flows;
    private final Standings standings;
    private final Map<String, Running> running = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private volatile boolean started;

    Channels(
            ChannelFolder folder,
            List<ChannelKind> kinds,
            IntegrationFlowContext flows,
            Standings standings,
            WorkerRegistry workers) {
        this.folder = folder;
        this.kinds = kinds.stream().collect(Collectors.toMap(ChannelKind::kind, Function.identity()));
        this.flows = flows;
        this.standings = standings;
        workers.poll(WorkerSettings.every(PAUSE, "channels"), this::look);
    }

    @Override
    public void start() {
        started = true;
        try {
            look();
        } catch (RuntimeException e) {
            // the worker looks again soon
            LOG.error("channels=unreadable problem=\"{}\"", e.getMessage());
        }
    }

    private synchronized boolean look() {
        if (started) {
            var files = folder.read().stream().collect(Collectors.toMap(ChannelFile::name, Function.identity()));
            running.entrySet().stream()
                    .filter(entry -> isGone(entry.getValue(), files.get(entry.getKey())))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(this::close);
            files.values().stream()
                    .filter(file -> !running.containsKey(file.name()))
                    .filter(file -> !file.version().equals(refused.get(file.name())))
                    .forEach(this::open);
        }
        return false;
    }

    private static boolean isGone(Running flow, @org.jspecify.annotations.Nullable ChannelFile file) {
        return file == null || !file.version().equals(flow.version());
    }

    /// A channel that cannot open does not keep the others shut; it is tried again when its file changes.
    private void open(ChannelFile file) {
        try {
            var kind = kinds.get(file.kind());
            if (kind == null) {
                throw new IllegalArgumentException(
                        "channel: " + file.kind() + " is not one of " + kinds.keySet() + " (in " + file.name() + ")");
            }
            var open = kind.open(file);
            var flow = flows.registration(open.flow())
                    .id("channel." + file.name() + "." + file.version())
                    .register();
            running.put(file.name(), new Running(file.version(), file.kind(), flow.getId(), open.onClose()));
            LOG.info("channel={} kind={} open=true", file.name(), file.kind());
        } catch (DataAccessException | TransactionException away) {
            // nothing is wrong with the file: the next look tries again
            throw away;
        } catch (RuntimeException e) {
            refused.put(file.name(), file.version());
            standings.unusable(file.name(), file.kind(), String.valueOf(e.getMessage()));
            LOG.error("channel={} kind={} open=false problem=\"{}\"", file.name(), file.kind(), e.getMessage());
        }
    }

    private void close(String name) {
        var flow = running.remove(name);
        if (flow != null) {
            flows.remove(flow.flowId());
            flow.onClose().run();
            if (started) {
                standings.closed(name, flow.kind());
            }
            LOG.info("channel={} open=false", name);
        }
    }

    @Override
    public synchronized void stop() {
        started = false;
        List.copyOf(running.keySet()).forEach(this::close);
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /// Before whoever carries something out, and closed after them: what leaves finds its channel open.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
