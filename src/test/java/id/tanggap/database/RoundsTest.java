package id.tanggap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class RoundsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final AtomicInteger rounds = new AtomicInteger();
    private Rounds worker = new Counting(LONG, true);

    @AfterEach
    void stop() {
        worker.stop();
    }

    private class Counting extends Rounds {
        private Counting(Duration pause, boolean on) {
            super("counting", pause, on);
        }

        @Override
        protected boolean round() throws Exception {
            rounds.incrementAndGet();
            return false;
        }
    }

    @Test
    void the_first_round_is_at_once_and_the_next_after_the_pause() {
        worker = new Counting(SHORT, true);
        worker.start();
        await().until(() -> rounds.get() >= 3);
    }

    @Test
    void whoever_rings_cuts_the_pause_short() {
        worker.start();
        await().until(() -> rounds.get() == 1);
        worker.ring();
        await().until(() -> rounds.get() == 2);
    }

    @Test
    void while_there_is_more_there_is_no_pause() {
        worker = new Counting(LONG, true) {
            @Override
            protected boolean round() {
                return rounds.incrementAndGet() < 5;
            }
        };
        worker.start();
        await().until(() -> rounds.get() == 5);
    }

    @Test
    void a_round_that_fails_is_tried_again() {
        worker = new Counting(SHORT, true) {
            @Override
            protected boolean round() throws Exception {
                super.round();
                throw new IllegalStateException("the database is away");
            }
        };
        worker.start();
        await().until(() -> rounds.get() >= 3);
        assertThat(worker.isRunning()).isTrue();
    }

    @Test
    void stopping_ends_the_pause_and_it_may_be_started_again() {
        worker.start();
        await().until(() -> rounds.get() == 1);
        worker.stop();
        assertThat(worker.isRunning()).isFalse();

        worker.start();
        await().until(() -> rounds.get() == 2);
    }

    @Test
    void one_that_never_started_stops_without_a_word() {
        worker.stop();
        assertThat(rounds).hasValue(0);
    }

    @Test
    void one_that_is_off_does_not_start_with_the_program() {
        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean("on", Rounds.class, () -> worker);
            program.registerBean("off", Rounds.class, () -> new Counting(LONG, false));
            program.refresh();

            assertThat(program.getBean("on", Rounds.class).isRunning()).isTrue();
            assertThat(program.getBean("off", Rounds.class).isRunning()).isFalse();
        }
    }
}
