package id.tanggap.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.access.signin.SignInThrottle.Attempt;
import id.tanggap.platform.address.HostCookies;
import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.platform.signature.SigningKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two nodes on one database.
class SignInThrottleTest {

    private static final String HOME = "198.51.100.7";

    private final MovingClock clock = new MovingClock(Instant.parse("2026-02-03T02:00:00Z"));
    private final DatabaseAddress database = TestDatabase.fresh();
    private final HikariDataSource one = pool();
    private final HikariDataSource other = pool();
    private final List<SignInThrottle> nodes = List.of(node(one), node(other));

    private HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(8);
        return pool;
    }

    private SignInThrottle node(HikariDataSource pool) {
        var jdbc = JdbcClient.create(pool);
        return new SignInThrottle(
                new AttemptCounters(jdbc, new TransactionTemplate(new JdbcTransactionManager(pool)), clock),
                new DeviceCookies(new SigningKeys(jdbc), new HostCookies(true)));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static Attempt by(String account, String address) {
        return new Attempt("account:" + account, address);
    }

    private Duration begin(Attempt attempt) {
        return nodes.getFirst().begin(attempt);
    }

    @Test
    void five_wrong_ones_cost_nothing_then_the_wait_doubles_up_to_a_quarter_of_an_hour() {
        var guess = by("budi", HOME);
        IntStream.range(0, 5).forEach(n -> assertThat(begin(guess)).isZero());

        assertThat(begin(guess)).isEqualTo(Duration.ofSeconds(1));
        for (var seconds = 1; seconds <= 512; seconds *= 2) {
            clock.pass(Duration.ofSeconds(seconds));
            assertThat(begin(guess)).isZero();
            assertThat(begin(guess)).isEqualTo(Duration.ofSeconds(Math.min(900, seconds * 2)));
        }
    }

    @Test
    void a_thousand_guesses_at_once_over_two_nodes_are_five() throws Exception {
        List<Callable<Duration>> guesses = IntStream.range(0, 1000)
                .<Callable<Duration>>mapToObj(n -> () -> nodes.get(n % 2).begin(by("budi", "203.0.113." + n % 250)))
                .toList();
        var looked = 0L;
        try (var hands = Executors.newFixedThreadPool(16)) {
            for (var guess : hands.invokeAll(guesses)) {
                looked += guess.get().isZero() ? 1 : 0;
            }
        }
        var own = nodes.getFirst().begin(by("budi", HOME));
        var others = nodes.getLast().begin(by("wati", HOME));
        System.out.printf(
                "sign-in: of 1,000 wrong passwords at once over two nodes %d were looked at;"
                        + " the account waits %d s, another account %d s%n",
                looked, own.toSeconds(), others.toSeconds());

        assertThat(looked).isEqualTo(5);
        assertThat(own).isPositive();
        assertThat(others).as("others are not slowed").isZero();
    }

    @Test
    void a_browser_that_is_known_is_not_slowed_by_guesses_of_others() {
        IntStream.range(0, 20).forEach(n -> begin(by("budi", HOME)));

        assertThat(begin(by("budi", "198.51.100.8"))).isPositive();
        assertThat(begin(new Attempt("device:0123", "198.51.100.8"))).isZero();
    }

    @Test
    void one_address_with_many_names_is_slowed_and_success_costs_it_nothing() {
        for (var n = 0; n < 200; n++) {
            var right = by("orang" + n, HOME);
            assertThat(begin(right)).isZero();
            nodes.getFirst().succeeded(right);
        }

        var looked = IntStream.range(0, 200)
                .filter(n -> begin(by("nama" + n, HOME)).isZero())
                .count();
        assertThat(looked).isEqualTo(60);
        assertThat(begin(by("nama", "198.51.100.9"))).isZero();
    }

    @Test
    void success_and_a_day_without_attempts_forget_what_was_wrong() {
        var attempt = by("budi", HOME);
        IntStream.range(0, 5).forEach(n -> begin(attempt));
        nodes.getFirst().succeeded(attempt);
        IntStream.range(0, 5).forEach(n -> assertThat(begin(attempt)).isZero());
        assertThat(begin(attempt)).isPositive();

        clock.pass(Duration.ofHours(25));
        IntStream.range(0, 5).forEach(n -> assertThat(begin(attempt)).isZero());
    }
}
