package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.Live;
import id.tanggap.phone.CallBell;
import id.tanggap.phone.Ringing;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Brings the bell of the phone to open pages: `ring` to the pages of the person whose extension rings, talks or
/// stopped doing so, `phone` to all who answer calls. Both say only "ask again"; one statement for a peal of rings,
/// however many pages are open.
@Component
class RingNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RingNews.class);
    private static final int PEAL_MILLIS = 250;

    private final CallBell bell;
    private final Ringing ringing;
    private final Live live;
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final Semaphore rung = new Semaphore(0);
    private final Semaphore closing = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private Map<Long, Long> before = Map.of();

    RingNews(CallBell bell, Ringing ringing, Live live) {
        this.bell = bell;
        this.ringing = ringing;
        this.live = live;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("ring-news").start(this::follow);
    }

    private void follow() {
        try (var ring = bell.onRing(this::rang)) {
            LOG.debug("ring-news=started ring={}", ring);
            while (running) {
                rung.acquire();
                // a call that comes in rings several times: its news are told once
                if (closing.tryAcquire(PEAL_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
                rung.drainPermits();
                tell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("The bell of the phone could not be let go", e);
        }
    }

    private void rang(long callId) {
        changed.add(callId);
        rung.release();
    }

    private void tell() {
        var news = Set.copyOf(changed);
        changed.removeAll(news);
        try {
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
                            viewer -> user.equals(viewer.userId()),
                            "ring",
                            "{\"call\":" + (call == null ? 0 : call) + "}");
                }
            }
            before = new HashMap<>(now);
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("ring-news=tell failed=\"{}\"", e.toString());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        closing.release();
        rung.release();
        try {
            thread.join(java.time.Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
