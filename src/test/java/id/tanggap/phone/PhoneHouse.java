package id.tanggap.phone;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.MovingClock;
import id.tanggap.StatementLog;
import id.tanggap.TestDatabase;
import id.tanggap.TestWorkers;
import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.pbx.Trace;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.callback.CallbackCommands;
import id.tanggap.phone.callback.CallbackView;
import id.tanggap.phone.callback.Callbacks;
import id.tanggap.phone.ledger.CallLedger;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.region.Gazetteer;
import id.tanggap.reporter.ReporterDirectory;
import id.tanggap.routing.Router;
import id.tanggap.routing.rule.RuleHits;
import id.tanggap.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The room of the telephone with the rooms below it, on a database of its own, with a clock that stands still.
/// Nothing is drawn unless a test says so.
public final class PhoneHouse implements AutoCloseable {

    /// A Tuesday, ten in the morning in Jakarta.
    public static final Instant TUESDAY = Instant.parse("2026-11-24T03:00:00Z");

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final CallLedger.Exchange EXCHANGE =
            new CallLedger.Exchange("phone-pusat", "pusat", List.of("darurat"), List.of("299"));

    private final AnnotationConfigApplicationContext context;
    public final MovingClock clock;

    public PhoneHouse() {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("house", Map.of("tanggap.sla-clock", "false")));
        context.register(Rooms.class, TestWorkers.class);
        context.refresh();
        clock = context.getBean(MovingClock.class);
        room(WorkerRegistry.class).stop();
        jdbc().sql("""
                        insert into app_user (username, password_hash, name, role, extension, created_at)
                        values ('agen', '', 'Sari', 'agent', '201', now()), ('admin', '', 'Rina', 'admin', '202', now())
                        """).update();
    }

    @EnableTransactionManagement
    @ComponentScan({
        "id.tanggap.phone",
        "id.tanggap.ticket",
        "id.tanggap.assignment",
        "id.tanggap.reporter",
        "id.tanggap.setting",
        "id.tanggap.sla",
        "id.tanggap.platform.blob"
    })
    static class Rooms {
        @Bean
        @Primary
        StatementLog dataSource(HikariDataSource pool) {
            return new StatementLog(pool);
        }

        @Bean(destroyMethod = "close")
        HikariDataSource pool() {
            var address = TestDatabase.fresh();
            var pool = new HikariDataSource();
            pool.setJdbcUrl(address.url());
            pool.setUsername("postgres");
            pool.setPassword("postgres");
            pool.setMaximumPoolSize(24);
            pool.setMinimumIdle(1);
            pool.setIdleTimeout(10_000);
            return pool;
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        MovingClock clock() {
            return new MovingClock(TUESDAY);
        }

        @Bean
        Gazetteer gazetteer() {
            return Gazetteer.shipped();
        }

        @Bean
        BalaiDirectory balais() {
            return BalaiDirectory.shipped();
        }

        @Bean
        Taxonomy taxonomy() {
            return Taxonomy.shipped();
        }

        @Bean
        Router router(BalaiDirectory balais, Gazetteer gazetteer) {
            return new Router(balais, gazetteer, Taxonomy.shipped());
        }

        @Bean
        DefaultLockRepository lockRepository(DataSource dataSource, PlatformTransactionManager transactions) {
            var repository = new DefaultLockRepository(dataSource);
            repository.setPrefix("int_");
            repository.setTransactionManager(transactions);
            return repository;
        }

        @Bean
        Leases leases(DefaultLockRepository repository, WorkerRegistry workers) {
            return new Leases(repository, workers);
        }

        @Bean
        NeedToKnow needToKnow(JdbcClient jdbc) {
            return new NeedToKnow(jdbc);
        }

        @Bean
        RuleHits ruleHits(JdbcClient jdbc) {
            return new RuleHits(jdbc);
        }
    }

    public <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return room(JdbcClient.class);
    }

    public FollowUpWorker worker() {
        return room(FollowUpWorker.class);
    }

    public Calls calls() {
        return room(Calls.class);
    }

    public CallCommands callCommands() {
        return room(CallCommands.class);
    }

    public CallbackCommands callbackCommands() {
        return room(CallbackCommands.class);
    }

    public Callbacks callbacks() {
        return room(Callbacks.class);
    }

    public ReporterDirectory reporters() {
        return room(ReporterDirectory.class);
    }

    public Viewer agent() {
        return user("agen", Role.AGENT, null);
    }

    public Viewer admin() {
        return user("admin", Role.ADMIN, null);
    }

    public Viewer balai() {
        return user("agen", Role.BALAI, "MGL");
    }

    private Viewer user(String username, Role role, @org.jspecify.annotations.Nullable String balai) {
        return jdbc().sql("select id, name from app_user where username = :username")
                .param("username", username)
                .query((row, n) -> new Viewer(row.getLong(1), row.getString(2), role, balai, WIB, Locale.of("id")))
                .single();
    }

    public int keep(Trace... traces) {
        return keep(EXCHANGE, traces);
    }

    public int keep(CallLedger.Exchange exchange, Trace... traces) {
        var lines = Arrays.stream(traces)
                .map(trace -> (CallLedger.Line) new CallLedger.Line.Parsed(trace, "baris " + trace.key()))
                .toList();
        return room(CallLedger.class).keep(new CallLedger.Batch(exchange, lines, null));
    }

    /// Time passes until all is settled, and what is due is drawn.
    public void draw() {
        clock.pass(Duration.ofMinutes(1));
        while (worker().decideNext()) {
            Thread.onSpinWait();
        }
    }

    public CallView call(String tie) {
        var id = jdbc().sql("select call_id from call_tie where tie = :tie")
                .param("tie", tie)
                .query(Long.class)
                .single();
        return calls().find(id, agent()).orElseThrow();
    }

    public List<CallbackView> owed() {
        return callbacks().owed(agent(), null, 100);
    }

    public List<CallbackView> ended() {
        return callbacks().settled(agent(), null, 100);
    }

    public CallbackView callback(long id) {
        return callbacks().find(id, agent()).orElseThrow();
    }

    /// How many statements each transaction of some work sends.
    public List<Integer> statements(Callable<?> work) throws Exception {
        return room(StatementLog.class).of(work).stream().map(List::size).toList();
    }

    public long count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}
