package id.tanggap.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.web.live.StreamPlaces.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamPlacesTest {

    private final List<String> rested = new ArrayList<>();

    private Place taken(StreamPlaces places, Object who, String name) {
        var place = places.take(who).orElseThrow();
        place.onRest(() -> rested.add(name));
        return place;
    }

    @Test
    void the_oldest_stream_of_an_account_makes_room_and_others_keep_theirs() {
        var places = new StreamPlaces(2, 10);
        taken(places, 1L, "first");
        var second = taken(places, 1L, "second");
        taken(places, 2L, "of another");

        taken(places, 1L, "third");
        assertThat(rested).containsExactly("first");

        second.leave();
        second.leave();
        taken(places, 1L, "fourth");
        assertThat(rested).as("the second one had left by itself").containsExactly("first");
        taken(places, 1L, "fifth");
        assertThat(rested).containsExactly("first", "third");
    }

    @Test
    void who_has_to_make_room_before_saying_how_ends_at_once() {
        var places = new StreamPlaces(1, 10);
        var early = places.take(1L).orElseThrow();
        taken(places, 1L, "next");

        early.onRest(() -> rested.add("early"));

        assertThat(rested).containsExactly("early");
    }

    @Test
    void a_node_has_so_many_streams() {
        var places = new StreamPlaces(2, 3);
        var one = Stream.of(1L, 1L, 2L)
                .map(places::take)
                .map(Optional::orElseThrow)
                .toList();
        assertThat(places.take(3L)).isEmpty();
        one.getFirst().leave();
        assertThat(places.take(3L)).isPresent();
    }

    @Test
    void requests_at_the_same_time_do_not_pass_together() throws Exception {
        var places = new StreamPlaces(5, 100);
        var open = new AtomicInteger();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> taking = () -> {
                var place = places.take("sari").orElseThrow();
                open.incrementAndGet();
                place.onRest(open::decrementAndGet);
                return open.get();
            };
            many.invokeAll(Stream.generate(() -> taking).limit(50).toList());
        }
        assertThat(open).hasValue(5);
    }
}
