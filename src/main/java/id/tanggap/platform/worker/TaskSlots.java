package id.tanggap.platform.worker;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works at most so many items at once, each on a thread of its own, and waits for none of them: a slow one keeps one
/// slot busy and not all. For one thread that fills the slots.
public final class TaskSlots {

    private static final Logger LOG = LoggerFactory.getLogger(TaskSlots.class);

    private final String name;
    private final int number;
    private final Semaphore free;

    /// @param name of the threads
    /// @param number of items at once, 1 or more
    public TaskSlots(String name, int number) {
        this.name = name;
        this.number = number;
        this.free = new Semaphore(number);
    }

    /// Waits until a slot is free, claims as many items as slots are free, and has them worked.
    ///
    /// @param claim given the number of free slots, 1 or more; gives so many items at most
    /// @param work what it throws is logged and ends nothing
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
