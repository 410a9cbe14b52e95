package id.tanggap.platform.worker;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Processes up to a number of items at the same time, each on a thread of its own, and waits for none of them: a
/// slow item occupies only its own slot. To be used by one thread.
public final class TaskSlots {

    private static final Logger LOG = LoggerFactory.getLogger(TaskSlots.class);

    private final String name;
    private final int number;
    private final Semaphore free;

    /// @param name of the threads
    /// @param number of items at the same time, 1 or more
    public TaskSlots(String name, int number) {
        this.name = name;
        this.number = number;
        this.free = new Semaphore(number);
    }

    /// Waits until a slot is free, claims up to as many items as slots are free, and processes them.
    ///
    /// @param claim gets the number of free slots, 1 or more; returns at most that many items
    /// @param work its exceptions are logged; they end nothing
    /// @return true if there was an item
    public <T> boolean fill(IntFunction<List<T>> claim, Consumer<T> work) throws InterruptedException {
        free.acquire();
        var slots = 1 + free.drainPermits();
        List<T> items = List.of();
        try {
            items = claim.apply(slots);
        } finally {
            free.release(slots - items.size());
        }
        items.forEach(item -> Thread.ofVirtual().name(name).start(() -> work(item, work)));
        return !items.isEmpty();
    }

    private <T> void work(T item, Consumer<T> work) {
        try {
            work.accept(item);
        } catch (Throwable problem) {
            LOG.error("slots={} item=failed", name, problem);
        } finally {
            free.release();
        }
    }

    /// Waits until all slots are free.
    public void await() throws InterruptedException {
        free.acquire(number);
        free.release(number);
    }
}
