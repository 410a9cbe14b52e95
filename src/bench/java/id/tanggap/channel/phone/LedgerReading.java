package id.tanggap.channel.phone;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.pbx.CallLogFormats;
import id.tanggap.pbx.Figures;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.phone.CallLedger;
import id.tanggap.phone.CallLedger.Exchange;
import id.tanggap.region.Gazetteer;
import id.tanggap.sla.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Reads the logs in a folder into a database, and says how fast.
final class LedgerReading {

    private static final String URL = "tanggap.bench.url";

    private LedgerReading() {}

    /// @param args address of the database, folder of the logs
    public static void main(String[] args) {
        System.setProperty(URL, args[0]);
        try (var rooms = new AnnotationConfigApplicationContext(Rooms.class)) {
            var ledger = rooms.getBean(CallLedger.class);
            System.out.printf("into the ledger  %s%n", Figures.measured(() -> read(Path.of(args[1]), ledger)));
        }
    }

    private static long read(Path folder, CallLedger ledger) {
        var lines = new long[1];
        var exchange = new Exchange("phone-bench", "bench", List.of(), List.of());
        var round = new FileRound(
                CallLogFormats.of("asterisk-csv", FormatSettings.in(ZoneId.of("Asia/Jakarta"))),
                exchange,
                new PhoneChannel.Files(folder, "Master.csv*", Duration.ofSeconds(5), Duration.ofHours(1)),
                false,
                () -> ledger.positions(exchange.channelName()),
                Clock.systemUTC());
        try {
            round.look(batch -> {
                lines[0] += ledger.keep(batch);
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines[0];
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan({"id.tanggap.phone", "id.tanggap.ticket", "id.tanggap.reporter", "id.tanggap.blob"})
    static class Rooms {
        @Bean
        DataSource dataSource() {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(System.getProperty(URL));
            pool.setUsername("postgres");
            pool.setPassword("postgres");
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
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Policy policy() {
            return Policy.shipped();
        }

        @Bean
        Gazetteer gazetteer() {
            return Gazetteer.shipped();
        }
    }
}
