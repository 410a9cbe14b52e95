package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.live.LiveUpdates;
import id.tanggap.phone.RingingCalls;
import id.tanggap.phone.call.CallChangeNotifier;
import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Brings the bell of the phone to open pages: `ring` to the pages of the person whose extension rings, talks or
/// stopped doing so, `phone` to all who answer calls. Both say only "ask again"; one statement for a peal of rings,
/// however many pages are open.
@Component
class RingNotifier {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PEAL_MILLIS = 250;

    private final RingingCalls ringing;
    private final LiveUpdates live;
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final PollingWorker worker;
    private Map<Long, Long> before = Map.of();

    RingNotifier(CallChangeNotifier bell, RingingCalls ringing, LiveUpdates live, WorkerRegistry workers) {
        this.ringing = ringing;
        this.live = live;
        this.worker = workers.poll(WorkerSettings.every(PAUSE, "ring-news"), this::round);
        bell.onChange(this::rang);
    }

    private void rang(long callId) {
        changed.add(callId);
        worker.wake();
    }

    private boolean round() throws InterruptedException {
        if (!changed.isEmpty()) {
            // a call that comes in rings several times: its news are told once
            TimeUnit.MILLISECONDS.sleep(PEAL_MILLIS);
            tellNews();
        }
        return false;
    }

    private void tellNews() {
        var news = Set.copyOf(changed);
        changed.removeAll(news);
        try {
            tell(news);
        } catch (RuntimeException e) {
            changed.addAll(news);
            throw e;
        }
    }

    private void tell(Set<Long> news) {
        live.tell(Viewer::answersCalls, "phone", "{}");
        var users = live.viewers().stream()
                .filter(Viewer::answersCalls)
                .map(Viewer::userId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var now = ringing.at(users);
        for (var user : users) {
            var call = now.get(user);
            if (!Objects.equals(call, before.get(user)) || (call != null && news.contains(call))) {
                live.tell(
                        viewer -> user.equals(viewer.userId()), "ring", "{\"call\":" + (call == null ? 0 : call) + "}");
            }
        }
        before = new HashMap<>(now);
    }
}
