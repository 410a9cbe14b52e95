package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.phone.RingingCalls;
import id.tanggap.phone.call.CallChangeNotifier;
import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.web.live.LiveUpdates;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells open pages about ringing calls: sends `ring` to the pages of the person whose extension rings, talks or
/// stopped doing so, and `phone` to all who answer calls. Both only say "ask again". One SQL statement for all
/// changes of a quarter of a second, however many pages are open.
@Component
class RingNotifier {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int COLLECT_MILLIS = 250;

    private final RingingCalls ringing;
    private final LiveUpdates live;
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final PollingWorker worker;
    private Map<Long, Long> before = Map.of();

    RingNotifier(CallChangeNotifier notifier, RingingCalls ringing, LiveUpdates live, WorkerRegistry workers) {
        this.ringing = ringing;
        this.live = live;
        this.worker = workers.poll(WorkerSettings.every(PAUSE, "ringing-calls"), this::round);
        notifier.onChange(this::onChange);
    }

    private void onChange(long callId) {
        changed.add(callId);
        worker.wake();
    }

    private boolean round() throws InterruptedException {
        if (!changed.isEmpty()) {
            // an incoming call changes several times in a row; its changes are sent once
            TimeUnit.MILLISECONDS.sleep(COLLECT_MILLIS);
            sendChanges();
        }
        return false;
    }

    private void sendChanges() {
        var calls = Set.copyOf(changed);
        changed.removeAll(calls);
        try {
            send(calls);
        } catch (RuntimeException e) {
            changed.addAll(calls);
            throw e;
        }
    }

    private void send(Set<Long> calls) {
        live.send(Viewer::answersCalls, "phone", "{}");
        var users = live.viewers().stream()
                .filter(Viewer::answersCalls)
                .map(Viewer::userId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var now = ringing.at(users);
        for (var user : users) {
            var call = now.get(user);
            if (!Objects.equals(call, before.get(user)) || (call != null && calls.contains(call))) {
                live.send(
                        viewer -> user.equals(viewer.userId()), "ring", "{\"call\":" + (call == null ? 0 : call) + "}");
            }
        }
        before = new HashMap<>(now);
    }
}
