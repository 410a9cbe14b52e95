package id.tanggap.platform.worker;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskSlotsTest {

    private final Queue<Integer> waiting =
            new ConcurrentLinkedQueue<>(IntStream.range(0, 20).boxed().toList());
    private final Queue<Integer> worked = new ConcurrentLinkedQueue<>();
    private final TaskSlots slots = new TaskSlots("test", 3);

    private List<Integer> claim(int free) {
        return IntStream.range(0, free)
                .mapToObj(n -> waiting.poll())
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Test
    void a_slow_item_keeps_one_slot_busy_and_not_all() throws InterruptedException {
        var slow = new Semaphore(0);
        while (slots.fill(this::claim, item -> {
            if (item == 0) {
                slow.acquireUninterruptibly();
            }
            worked.add(item);
        })) {
            assertThat(worked).doesNotContain(0);
        }
        await().until(() -> worked.size() == 19);
        slow.release();
        slots.await();
        assertThat(worked).hasSize(20);
    }

    @Test
    void whatever_an_item_throws_its_slot_is_free_again() throws InterruptedException {
        while (slots.fill(this::claim, item -> {
            throw new StackOverflowError("item " + item);
        })) {
            assertThat(worked).isEmpty();
        }
        slots.await();
        assertThat(waiting).isEmpty();
    }

    @Test
    void a_claim_that_fails_leaves_all_slots_free() throws InterruptedException {
        assertThatThrownBy(() -> slots.<Integer>fill(
                        free -> {
                            throw new IllegalStateException("the database is away");
                        },
                        worked::add))
                .isInstanceOf(IllegalStateException.class);
        slots.await();
        assertThat(slots.<Integer>fill(this::claim, worked::add)).isTrue();
        slots.await();
        assertThat(worked).hasSize(3);
    }
}
