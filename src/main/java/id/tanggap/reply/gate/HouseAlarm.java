package id.tanggap.reply.gate;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.reply.delivery.FullLimit;
import id.tanggap.reply.delivery.SuppressedAnswers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Whether the limit of the whole house holds automatic answers back at this moment, on any node. Read when a node
/// says so, and every half minute; pages ask without a statement.
@Component
public class HouseAlarm implements DisposableBean {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration EVERY_WHILE_FULL = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final SuppressedAnswers suppressed;
    private final PgNotifier.Topic topic;
    private final AutoCloseable subscription;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable FullLimit full;
    private boolean toRead = true;
    private long readAt;

    HouseAlarm(SuppressedAnswers suppressed, PgNotifier notifier) {
        this.suppressed = suppressed;
        this.topic = notifier.topic("answer_held");
        this.subscription = topic.subscribe(this::hear);
    }

    /// Part of the transaction in which an answer is held back.
    void held(SuppressionReason reason) {
        topic.notifyAfterCommit(reason.code());
    }

    /// The limit while it is full; empty in normal operation.
    public Optional<FullLimit> current() {
        return Optional.ofNullable(full);
    }

    /// Any limit held something back, on any node; or the house's is full, or no longer.
    ///
    /// @return close it to stop listening
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Called by one thread. An empty set comes every second while nothing is held back.
    private void hear(Set<String> reasons) {
        toRead |= reasons.contains(SuppressionReason.HOUSE_LIMIT.code());
        var before = full != null;
        var every = before ? EVERY_WHILE_FULL : EVERY;
        var age = System.nanoTime() - readAt;
        if ((toRead && age > BETWEEN.toNanos()) || age > every.toNanos()) {
            toRead = false;
            readAt = System.nanoTime();
            full = suppressed.ofTheHouse().orElse(null);
        }
        if (!reasons.isEmpty() || before != (full != null)) {
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public void destroy() throws Exception {
        subscription.close();
    }
}
