package id.tanggap.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamPlacesTest {

    @Test
    void an_account_has_so_many_streams_and_others_have_theirs() {
        var places = new StreamPlaces(2, 10);
        var first = places.take(1L);
        assertThat(places.take(1L)).isPresent();
        assertThat(places.take(1L)).isEmpty();
        assertThat(places.take(2L)).isPresent();

        first.orElseThrow().run();
        first.orElseThrow().run();

        assertThat(places.take(1L)).isPresent();
        assertThat(places.take(1L)).as("a place is given back once").isEmpty();
    }

    @Test
    void a_node_has_so_many_streams() {
        var places = new StreamPlaces(2, 3);
        var one = Stream.of(1L, 1L, 2L)
                .map(places::take)
                .map(Optional::orElseThrow)
                .toList();
        assertThat(places.take(3L)).isEmpty();
        one.getFirst().run();
        assertThat(places.take(3L)).isPresent();
    }

    @Test
    void requests_at_the_same_time_do_not_pass_together() throws Exception {
        var places = new StreamPlaces(5, 100);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Runnable>> taking = () -> places.take("sari");
            var taken = many.invokeAll(Stream.generate(() -> taking).limit(50).toList());
            assertThat(taken.stream()
                            .map(one -> Objects.requireNonNull(one.resultNow()))
                            .filter(Optional::isPresent))
                    .hasSize(5);
        }
    }
}
