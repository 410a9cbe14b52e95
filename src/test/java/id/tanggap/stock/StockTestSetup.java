package id.tanggap.stock;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.TestWorkers;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// The room of stock on a database, without the rest of the program.
public final class StockTestSetup implements AutoCloseable {

    private static final BeanDefinitionCustomizer[] PLAIN = {};

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    public final JdbcClient jdbc;

    /// No configuration by annotation: other houses that look through this package must not find it.
    @EnableTransactionManagement
    static class Surroundings {
        @Bean
        JdbcTemplate jdbcTemplate(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        Sites sites(JdbcClient jdbc) {
            return new Sites(jdbc);
        }
    }

    public StockTestSetup(DatabaseAddress database, Clock clock, int connections) {
        context.registerBean(DataSource.class, () -> pool(database, connections), PLAIN);
        context.registerBean(Clock.class, () -> clock, PLAIN);
        context.register(TestWorkers.class, Surroundings.class);
        context.scan("id.tanggap.stock");
        context.refresh();
        jdbc = context.getBean(JdbcClient.class);
    }

    private static HikariDataSource pool(DatabaseAddress database, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
        return pool;
    }

    public <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    /// A lumbung of the ministry itself.
    public Site store(String code) {
        return store(code, null, false);
    }

    public Site store(String code, @Nullable String balai, boolean needsDeclaration) {
        jdbc.sql("""
                        insert into site (code, kind, name, kabkota, balai, latitude, longitude, precision, needs_declaration)
                        values (:code, 'lumbung', :code, '33.21', :balai, -6.9, 110.6, 'village', :declaration)
                        on conflict do nothing
                        """)
                .param("code", code)
                .param("balai", balai)
                .param("declaration", needsDeclaration)
                .update();
        return room(Sites.class).find(new SiteCode(code)).orElseThrow();
    }

    public void balai(String code) {
        jdbc.sql("""
                        insert into balai (code, name, town, zone, kabkota_code, latitude, longitude)
                        values (:code, :code, 'Kota', 'Asia/Jakarta', '33.18', -6.7, 111)
                        """).param("code", code).update();
    }

    public StockItem item(String code) {
        return room(StockItems.class).find(code).orElseThrow();
    }

    public long lot(String item, @Nullable LocalDate expires) {
        return room(Lots.class).of(item(item).id(), LotTerms.usual(2026, expires));
    }

    public Viewer somebody(Role role, @Nullable String balai) {
        var id = jdbc.sql("""
                        insert into app_user (username, password_hash, name, role, balai_code, created_at)
                        values (:name, '', :name, :role, :balai, now())
                        returning id
                        """)
                .param("name", UUID.randomUUID().toString())
                .param("role", role.code())
                .param("balai", balai)
                .query(Long.class)
                .single();
        return new Viewer(id, role.code() + id, role, balai, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
    }

    public static Recording as(Viewer by) {
        return because(by, "uji");
    }

    public static Recording because(Viewer by, String reason) {
        return new Recording(UUID.randomUUID().toString(), by, reason, "");
    }

    public static List<LotAmount> amounts(long lot, long quantity) {
        return List.of(new LotAmount(lot, quantity));
    }

    /// What is true of all stock at any time; sums over everything.
    public void consistent() {
        StockConsistency.check(jdbc);
    }

    @Override
    public void close() {
        context.close();
    }
}
