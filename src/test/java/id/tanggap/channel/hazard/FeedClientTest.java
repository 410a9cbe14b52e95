package id.tanggap.channel.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tanggap.MovingClock;
import id.tanggap.hazard.FeedPositions;
import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How an agency's server is asked: not too often, only for what changed, and later when it wants to be left alone.
class FeedClientTest {

    private final AgencyServer agency = new AgencyServer();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-30T00:00:00Z"));
    private final FeedClient client =
            new FeedClient("uji-" + UUID.randomUUID(), TicketTestSetup.shared().room(FeedPositions.class), 60, clock);

    @AfterEach
    void close() {
        agency.close();
    }

    private FeedClient.Answer fetch(String path) throws IOException, InterruptedException {
        return client.fetch(URI.create(agency.address(path)), null);
    }

    @Test
    void in_no_minute_more_than_sixty_requests_are_sent_however_many_wait() {
        var minute = new ArrayDeque<Instant>();
        var most = 0;
        var all = 0;
        for (var step = 0; step < 5 * 600; step++) {
            while (client.mayAsk()) {
                minute.add(clock.instant());
                all++;
            }
            while (!minute.isEmpty()
                    && !minute.getFirst().isAfter(clock.instant().minus(Duration.ofMinutes(1)))) {
                minute.removeFirst();
            }
            most = Math.max(most, minute.size());
            clock.pass(Duration.ofMillis(100));
        }
        assertThat(most).isLessThanOrEqualTo(60);
        assertThat(all).as("in five minutes").isGreaterThan(240);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        agency.put("/daftar.json", new byte[] {1, 2, 3});
        var first = fetch("/daftar.json");
        assertThat(first.content()).containsExactly(1, 2, 3);
        client.save(URI.create(agency.address("/daftar.json")), first);

        assertThat(fetch("/daftar.json").content()).isNull();
        agency.put("/daftar.json", new byte[] {4});
        assertThat(fetch("/daftar.json").content()).containsExactly(4);
        assertThat(agency.requests()).containsExactly("/daftar.json 200", "/daftar.json 304", "/daftar.json 200");
    }

    @ParameterizedTest
    @CsvSource({"503, 120, 120", "429, 999999, 900", "429, 1, 10", "503, 'Mon, 30 Nov 2026 00:10:00 GMT', 10"})
    void a_server_that_wants_to_be_left_alone_is(int status, String retryAfter, long seconds) {
        agency.put("/sibuk", new AgencyServer.Page(status, new byte[0], Map.of("Retry-After", retryAfter)));
        assertThatExceptionOfType(FeedBusyException.class)
                .isThrownBy(() -> fetch("/sibuk"))
                .satisfies(busy -> assertThat(busy.retryAfter()).hasSeconds(seconds));
    }

    @Test
    void an_error_a_redirect_and_too_much_are_failures_and_what_is_gone_is_nothing() throws Exception {
        agency.put("/rusak", new AgencyServer.Page(500, new byte[0], Map.of()));
        agency.put("/pindah", new AgencyServer.Page(302, new byte[0], Map.of("Location", "/lain")));
        agency.put("/banyak", new byte[17 * 1024 * 1024]);
        for (var path : new String[] {"/rusak", "/pindah", "/banyak"}) {
            assertThatExceptionOfType(IOException.class).as(path).isThrownBy(() -> fetch(path));
        }
        assertThat(fetch("/hilang").content()).isNull();
        assertThat(agency.requests()).doesNotContain("/lain 404");
    }
}
