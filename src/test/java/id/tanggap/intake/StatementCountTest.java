package id.tanggap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.PostOffice;
import id.tanggap.StatementLog;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.intake.ledger.Arrival;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What a ticket costs in statements; docs/decisions/0006-statements-per-ticket.md explains each of them.
@SpringBootTest(
        classes = {Tanggap.class, StatementCountTest.Counting.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class StatementCountTest {

    private static final Path FOLDER = TestFolders.ofContext();
    private static final PostOffice OFFICE = new PostOffice();

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Intake intake;

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static BeanPostProcessor statementLog() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource target ? new StatementLog(target) : bean;
                }
            };
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        OFFICE.describeChannel(FOLDER.resolve("channels"), "email-pengaduan", PostOffice.MINISTRY);
        properties.add("tanggap.channels", () -> FOLDER.resolve("channels").toString());
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    /// The first ticket of a node fetches a block of numbers, and makes the citizen known.
    @BeforeEach
    void a_known_citizen() throws Exception {
        submit("budi@warga.test", "");
    }

    @Test
    void a_ticket_of_a_known_citizen() throws Exception {
        assertThat(opening(submit("budi@warga.test", ""))).hasSize(12);
    }

    @Test
    void a_ticket_of_a_new_citizen_costs_one_more() throws Exception {
        assertThat(opening(submit("baru" + System.nanoTime() + "@warga.test", "")))
                .hasSize(13);
    }

    @Test
    void any_number_of_files_costs_one_more() throws Exception {
        assertThat(opening(submit("budi@warga.test", file("a.txt")))).hasSize(13);
        assertThat(opening(submit("budi@warga.test", file("a.txt") + file("b.txt") + file("c.txt"))))
                .hasSize(13);
    }

    private static List<String> opening(List<List<String>> transactions) {
        return transactions.stream()
                .filter(statements -> statements.stream().anyMatch(sql -> sql.contains("insert into ticket_change")))
                .findFirst()
                .orElseThrow();
    }

    private List<List<String>> submit(String from, String files) throws Exception {
        return ((StatementLog) dataSource).of(() -> intake.submit(mail(from, files)));
    }

    private static Arrival mail(String from, String files) {
        var id = "uji-" + System.nanoTime() + "@warga.test";
        var raw = """
                From: Budi <%s>
                Subject: PKH belum cair
                Message-ID: <%s>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=batas

                --batas
                Content-Type: text/plain

                PKH saya di Demak belum cair
                %s--batas--
                """.formatted(from, id, files).getBytes(StandardCharsets.UTF_8);
        return new Arrival("email", "email-pengaduan", id, "id", () -> new ByteArrayInputStream(raw), Instant.now());
    }

    private static String file(String name) {
        return """
                --batas
                Content-Type: text/plain
                Content-Disposition: attachment; filename=%1$s

                isi %1$s
                """.formatted(name);
    }
}
