package id.tanggap.stock;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockHistory;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import id.tanggap.stock.reservation.StockReservations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/// The drill of the ledger: writers in processes of their own move and reserve goods of a few stores at random, and
/// are killed (SIGKILL) again and again; so are some backends of the database. Meanwhile somebody looks, and
/// remembers what they saw. In the end everything is added up.
public final class DrillRun {

    private static final Duration SAMPLE = Duration.ofMillis(200);
    private static final long BACKEND_KILLS_EVERY = 7;

    private final DatabaseAddress database;
    private final Path folder;
    private final Size size;
    private final Random random;
    private final StockTestSetup house;
    private final List<Seen> seen = new ArrayList<>();

    /// @param commands that must be recorded in all
    public record Size(long commands, int writers, int processes, int stores, Kills kills, long seed) {}

    /// How often all writers are killed.
    ///
    /// @param most times in all
    public record Kills(Duration every, int most) {}

    /// What was in a store when somebody looked.
    private record Seen(long siteId, Instant at, Map<Long, Long> quantities) {}

    /// @param database migrated, without stock
    public DrillRun(DatabaseAddress database, Path folder, Size size) {
        this.database = database;
        this.folder = folder;
        this.size = size;
        this.random = new Random(size.seed());
        this.house = new StockTestSetup(database, Clock.systemUTC(), 4);
    }

    /// @return a line for people
    public String run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "drill: seed %d, %,d commands, %d writers in %d processes, %d stores, killed every %d s%n",
                size.seed(),
                size.commands(),
                size.writers(),
                size.processes(),
                size.stores(),
                size.kills().every().toSeconds());
        furnish();
        var begun = System.nanoTime();
        var kills = work();
        var seconds = (System.nanoTime() - begun) / 1e9;
        check();
        return figures(seconds, kills);
    }

    private void furnish() {
        var keeper = house.somebody(Role.SUPERVISOR, null);
        var lots = new ArrayList<LotAmount>();
        for (var item : house.room(StockItems.class).all().stream().limit(10).toList()) {
            for (var year = 2027; year <= 2029; year++) {
                lots.add(new LotAmount(
                        house.room(Lots.class).of(item.id(), LotTerms.usual(2026, LocalDate.of(year, 6, 1))), 500));
            }
        }
        for (var i = 0; i < size.stores(); i++) {
            house.room(StockLedger.class).receive(house.store("LBG-" + (100 + i)), lots, StockTestSetup.as(keeper));
        }
    }

    private int work() throws Exception {
        var kills = 0;
        var movements = count("stock_movement");
        var nextKill = System.nanoTime() + size.kills().every().toNanos();
        var writers = start();
        var rounds = 0;
        while (!finished(writers)) {
            TimeUnit.MILLISECONDS.sleep(SAMPLE.toMillis());
            look();
            if (++rounds % BACKEND_KILLS_EVERY == 0) {
                endABackend();
            }
            // not before they have done something: on a busy machine they need long to start
            if (System.nanoTime() > nextKill && kills < size.kills().most() && count("stock_movement") > movements) {
                writers.forEach(Process::destroyForcibly);
                for (var writer : writers) {
                    writer.waitFor();
                }
                kills++;
                movements = count("stock_movement");
                writers = start();
                nextKill = System.nanoTime() + size.kills().every().toNanos();
            }
        }
        return kills;
    }

    private static boolean finished(List<Process> writers) {
        for (var writer : writers) {
            if (!writer.isAlive() && writer.exitValue() != 0) {
                throw new IllegalStateException("A writer failed: look at its log");
            }
        }
        return writers.stream().noneMatch(Process::isAlive);
    }

    private List<Process> start() throws IOException {
        var each = size.writers() / size.processes();
        var writers = new ArrayList<Process>();
        for (var i = 0; i < size.processes(); i++) {
            writers.add(new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DrillWriter.class.getName(),
                            database.url(),
                            folder.toString(),
                            Long.toString(size.seed()),
                            Long.toString(size.commands() / size.writers()),
                            Integer.toString(i * each),
                            Integer.toString(i * each + each - 1))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start());
        }
        return writers;
    }

    /// Of the writers.
    public Path log() {
        return folder.resolve("writers.log");
    }

    /// Remembers what is in a store now: under a lock, so that it is known what came before and what comes after.
    private void look() {
        var stores = stores();
        var site = stores.get(random.nextInt(stores.size()));
        house.room(TransactionTemplate.class).executeWithoutResult(status -> {
            var quantities = house
                    .jdbc
                    .sql("select lot_id, quantity from stock_balance where site_id = :site order by lot_id for share")
                    .param("site", site)
                    .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            seen.add(new Seen(site, Instant.now().truncatedTo(ChronoUnit.MICROS), quantities));
        });
    }

    private List<Long> stores() {
        return house.jdbc
                .sql("select distinct site_id from stock_balance order by site_id")
                .query(Long.class)
                .list();
    }

    private void endABackend() {
        house.jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from (
                            select pid from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                            order by random()
                            limit 1
                        ) one
                        """).query(Long.class).single();
    }

    private void check() throws IOException {
        while (house.room(StockReservations.class).expire(1000) > 0) {}
        house.consistent();
        nothingThatWasAnsweredIsLost();
        var ledger = house.room(StockLedger.class);
        var history = house.room(StockHistory.class);
        for (var one : seen) {
            assertThat(ledger.balanceAt(one.siteId(), one.at()))
                    .as("seed %d: what was seen at %s", size.seed(), one.at())
                    .isEqualTo(one.quantities());
        }
        for (var one : some(seen)) {
            assertThat(history.replay(one.siteId(), one.at()))
                    .as("seed %d: replay of what was seen at %s", size.seed(), one.at())
                    .isEqualTo(one.quantities());
        }
        pastSeconds(ledger, history);
    }

    private static <T> List<T> some(List<T> all) {
        var step = Math.max(1, all.size() / 200);
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    private void pastSeconds(StockLedger ledger, StockHistory history) {
        var first = seen.getFirst().at().truncatedTo(ChronoUnit.SECONDS);
        var seconds = Math.max(1, Duration.between(first, seen.getLast().at()).toSeconds());
        for (var i = 0; i < 100; i++) {
            var at = first.plusSeconds(random.nextLong(seconds));
            var site = stores().get(random.nextInt(size.stores()));
            assertThat(ledger.balanceAt(site, at))
                    .as("seed %d: balance at %s", size.seed(), at)
                    .isEqualTo(history.replay(site, at));
        }
    }

    private void nothingThatWasAnsweredIsLost() throws IOException {
        var answered = new HashSet<String>();
        for (var i = 0; i < size.writers(); i++) {
            try (var journal = new DrillJournal(folder.resolve("w" + i + ".journal"))) {
                answered.addAll(journal.recorded());
            }
        }
        assertThat((long) answered.size()).isGreaterThanOrEqualTo(size.commands() / size.writers() * size.writers());
        var known = new HashSet<>(house.jdbc
                .sql("select client_key from stock_movement union all select client_key from stock_reservation")
                .query(String.class)
                .list());
        var kept = answered.stream().filter(known::contains).count();
        // changes and releases of reservations have no row of their own
        assertThat(answered.size() - kept)
                .as("commands that were answered and left no row: only changes of reservations")
                .isEqualTo(answered.stream().filter(DrillCommand::changesOnly).count());
    }

    private String figures(double seconds, int kills) {
        var movements = count("stock_movement");
        var reservations = count("stock_reservation");
        return String.format(
                Locale.ROOT,
                "%,d movements and %,d reservations in %.0f s: %.0f a second; killed %d times; looked %,d times;"
                        + " nothing negative, created or lost",
                movements,
                reservations,
                seconds,
                (movements + reservations) / seconds,
                kills,
                seen.size());
    }

    private long count(String table) {
        return house.jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
