package id.tanggap.access.factor;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.access.factor.FactorLog.Actor;
import id.tanggap.access.factor.SecondFactorCheck.Giver;
import id.tanggap.access.signin.GuessLimit;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.audit.AuditLog;
import id.tanggap.platform.database.DatabaseAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// Two nodes on one database, with the rule that some people must have a second factor.
final class FactorTestSetup implements AutoCloseable {

    static final byte[] SECRET = Totp.freshSecret();

    final MovingClock clock = new MovingClock(Instant.parse("2026-02-03T02:00:00Z"));

    private final DatabaseAddress database = TestDatabase.fresh();
    private final HikariDataSource onePool = pool();
    private final HikariDataSource otherPool = pool();

    final Node one = node(onePool);
    final Node other = node(otherPool);

    /// One instance of the program.
    record Node(
            JdbcClient jdbc,
            SecondFactors factors,
            SecondFactorCheck check,
            FactorRemovals removals,
            FactorPeople people,
            Accounts accounts,
            SignInLog log) {}

    private HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(8);
        return pool;
    }

    private Node node(HikariDataSource pool) {
        var jdbc = JdbcClient.create(pool);
        var log = new FactorLog(jdbc, clock, new AuditLog(jdbc, clock));
        var signIns = new SignInLog(jdbc, clock);
        var rule = new SecondFactorRule(true);
        var factors = new SecondFactors(jdbc, clock, log, rule);
        var limit = new GuessLimit(jdbc, new TransactionTemplate(new JdbcTransactionManager(pool)), clock);
        var cheap = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
        var accounts = new Accounts(jdbc, cheap, clock, false);
        return new Node(
                jdbc,
                factors,
                new SecondFactorCheck(factors, limit, signIns),
                new FactorRemovals(jdbc, clock, factors, accounts, log),
                new FactorPeople(jdbc, clock, rule),
                accounts,
                signIns);
    }

    Viewer person(String username, Role role) {
        one.accounts()
                .put(
                        username,
                        "sandi-" + username,
                        new AccountProfile("Orang " + username, role, null, ZoneId.of("Asia/Jakarta")));
        return one.accounts().loadUserByUsername(username).viewer();
    }

    static long id(Viewer viewer) {
        return Objects.requireNonNull(viewer.userId());
    }

    /// Gives a person an authenticator app with `SECRET`, and moves on to the next code.
    void enrol(Viewer person) {
        if (!one.factors().addApp(id(person), SECRET, code(), by(person))) {
            throw new IllegalStateException("The code of the app was not taken");
        }
        clock.pass(Duration.ofSeconds(30));
    }

    static Actor by(Viewer person) {
        return Actor.of(person, "198.51.100.7");
    }

    String code() {
        return Totp.code(SECRET, clock.instant());
    }

    static Giver giver(String username, Viewer viewer) {
        return new Giver(id(viewer), username, "198.51.100.7");
    }

    /// Many at the same time, by turns on both nodes.
    <T> List<T> atOnce(int many, Function<Node, T> what) throws InterruptedException {
        var calls = IntStream.range(0, many)
                .<Callable<T>>mapToObj(n -> () -> what.apply(n % 2 == 0 ? one : other))
                .toList();
        try (var hands = Executors.newFixedThreadPool(16)) {
            return hands.invokeAll(calls).stream()
                    .map(call -> {
                        try {
                            return call.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    @Override
    public void close() {
        onePool.close();
        otherPool.close();
    }
}
