package id.tanggap.channel.hazard;

import id.tanggap.hazard.DocumentKind;
import id.tanggap.hazard.FeedPositions;
import id.tanggap.hazard.FeedPositions.Position;
import id.tanggap.platform.http.ProviderHttp;
import id.tanggap.platform.ratelimit.RateLimit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Fetches addresses of one agency: not more often than it allows, only what changed, nothing that is too large.
/// Follows no redirects, so that an agency's server cannot send us to addresses inside our own network.
final class FeedClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LARGEST = 16L * 1024 * 1024;
    private static final int AT_ONCE_PART = 6;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final String channel;
    private final FeedPositions positions;
    private final RateLimit limit;
    private final ProviderHttp http = new ProviderHttp(PATIENCE);

    /// @param requestsPerMinute never exceeded in any minute
    FeedClient(String channel, FeedPositions positions, int requestsPerMinute, Clock clock) {
        this.channel = channel;
        this.positions = positions;
        this.limit = limit(requestsPerMinute, clock);
    }

    /// In any minute a full bucket and what flows in come together: so both parts share the allowed number.
    private static RateLimit limit(int requestsPerMinute, Clock clock) {
        var atOnce = Math.max(1, requestsPerMinute / AT_ONCE_PART);
        var perMinute = requestsPerMinute - atOnce;
        return RateLimit.of(atOnce, Duration.ofMinutes(1).multipliedBy(atOnce).dividedBy(perMinute), clock);
    }

    /// What an address answered.
    ///
    /// @param content null if nothing changed, or if it is gone
    /// @param position to be saved when the content is kept
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Answer(byte @Nullable [] content, Position position) {}

    /// Whether a request may be sent now; counts it.
    boolean mayAsk() {
        return limit.take();
    }

    /// Ask `mayAsk` before.
    ///
    /// @param state of the address in its index; null for addresses that are in none
    /// @throws FeedBusyException if the server asks us to wait
    /// @throws IOException if it cannot be reached, answers with an error, or sends too much
    Answer fetch(URI address, @Nullable String state) throws IOException, InterruptedException {
        var before = positions.find(channel, address.toString());
        var answer = http.send(request(address, before), LARGEST);
        return switch (answer.statusCode()) {
            case 200 -> new Answer(answer.body(), position(answer, state));
            case 304 ->
                new Answer(
                        null,
                        new Position(
                                before.map(Position::etag).orElse(null),
                                before.map(Position::lastModified).orElse(null),
                                state));
            case 404, 410 -> new Answer(null, new Position(null, null, state));
            case 429, 503 -> throw new FeedBusyException(answer.statusCode(), pause(answer));
            default -> throw new IOException("HTTP " + answer.statusCode() + " from " + address.getHost());
        };
    }

    /// Fetches a document and keeps it if it is new or changed; its position is saved after it is kept.
    ///
    /// @param state as in `fetch`
    void take(URI address, @Nullable String state, DocumentKind kind, Consumer<HazardDocument> keep)
            throws IOException, InterruptedException {
        var answer = fetch(address, state);
        if (answer.content() != null) {
            keep.accept(new HazardDocument(kind, channel, address, answer.content()));
        }
        save(address, answer);
    }

    void save(URI address, Answer answer) {
        positions.save(channel, address.toString(), answer.position());
    }

    /// Whether an address was fetched in this state of its index.
    boolean isFetched(URI address, String state) {
        return positions
                .find(channel, address.toString())
                .map(Position::state)
                .filter(state::equals)
                .isPresent();
    }

    private static HttpRequest request(URI address, Optional<Position> before) {
        var request =
                HttpRequest.newBuilder(address).header("User-Agent", "Tanggap").GET();
        before.map(Position::etag).ifPresent(etag -> request.header("If-None-Match", etag));
        before.map(Position::lastModified).ifPresent(time -> request.header("If-Modified-Since", time));
        return request.build();
    }

    private static Position position(HttpResponse<byte[]> answer, @Nullable String state) {
        return new Position(
                answer.headers().firstValue("ETag").orElse(null),
                answer.headers().firstValue("Last-Modified").orElse(null),
                state);
    }

    /// Seconds, as servers of such feeds write it; a date counts as the shortest wait.
    private static Duration pause(HttpResponse<byte[]> answer) {
        var asked = answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(SHORTEST_WAIT);
        return asked.compareTo(SHORTEST_WAIT) < 0
                ? SHORTEST_WAIT
                : asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }
}
