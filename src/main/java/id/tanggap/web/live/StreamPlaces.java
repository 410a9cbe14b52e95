package id.tanggap.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many streams are open on this node: each keeps a connection and memory, so one account cannot open them without
/// end. The newest page of an account is the one that somebody looks at: its oldest stream makes room. Of pages that
/// were left the server hears only at the next heartbeat, so a refusal would hit whoever turns pages quickly.
@Component
class StreamPlaces {

    private final int perAccount;
    private final int perNode;
    private final Map<Object, Deque<Place>> taken = new HashMap<>();
    private int all;

    StreamPlaces(
            @Value("${tanggap.streams.per-account:12}") int perAccount,
            @Value("${tanggap.streams.per-node:2000}") int perNode) {
        this.perAccount = perAccount;
        this.perNode = perNode;
    }

    /// One stream's place.
    final class Place {

        private final Object who;
        private @Nullable Runnable rest;
        private boolean isOver;

        private Place(Object who) {
            this.who = who;
        }

        /// @param end what ends the stream when it has to make room; at once if it already has
        void onRest(Runnable end) {
            synchronized (StreamPlaces.this) {
                if (!isOver) {
                    rest = end;
                    return;
                }
            }
            end.run();
        }

        /// The stream has ended; twice does no harm.
        void leave() {
            synchronized (StreamPlaces.this) {
                giveBack(this);
            }
        }
    }

    /// @param who an account
    /// @return empty if the node is full
    Optional<Place> take(Object who) {
        Place place;
        Runnable room = null;
        synchronized (this) {
            var own = taken.getOrDefault(who, new ArrayDeque<>());
            if (own.size() >= perAccount) {
                var oldest = own.getFirst();
                giveBack(oldest);
                room = oldest.rest;
            }
            if (all >= perNode) {
                return Optional.empty();
            }
            place = new Place(who);
            taken.computeIfAbsent(who, key -> new ArrayDeque<>()).addLast(place);
            all++;
        }
        if (room != null) {
            room.run();
        }
        return Optional.of(place);
    }

    private void giveBack(Place place) {
        if (place.isOver) {
            return;
        }
        place.isOver = true;
        all--;
        taken.computeIfPresent(place.who, (key, own) -> {
            own.remove(place);
            return own.isEmpty() ? null : own;
        });
    }
}
