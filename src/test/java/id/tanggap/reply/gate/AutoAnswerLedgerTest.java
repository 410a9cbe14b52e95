package id.tanggap.reply.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.PlanLog;
import id.tanggap.TestDatabase;
import id.tanggap.reporter.address.BaseAddress;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two nodes count automatic answers in one table.
class AutoAnswerLedgerTest {

    private static final DataSource DATABASE = TestDatabase.freshDataSource();
    private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");
    private static final AutoAnswerLimits LIMITS = new AutoAnswerLimits(2, 3, 5, 2, 4, 8, 10, Set.of("warga.desa.id"));

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final AutoAnswerLedger here = new AutoAnswerLedger(jdbc, LIMITS, AutoAnswerLedger.MAILS);
    private final AutoAnswerLedger there =
            new AutoAnswerLedger(JdbcClient.create(DATABASE), LIMITS, AutoAnswerLedger.MAILS);

    @BeforeEach
    void nothing_was_sent() {
        jdbc.sql("truncate automatic_answer").update();
    }

    private List<String> enter(Stream<String> addresses, String text, Instant at) {
        var said = new ArrayList<String>();
        addresses.forEach(address -> said.add((said.size() % 2 == 0 ? here : there)
                .enter(BaseAddress.of(address), TextFingerprint.of(text), at)
                .map(SuppressionReason::code)
                .orElse("goes")));
        return said;
    }

    @Test
    void both_nodes_count_what_went_to_one_mailbox() {
        assertThat(enter(Stream.of("a+1@x.example", "a+2@x.example", "a+3@x.example"), "", NOON))
                .containsExactly("goes", "goes", "mailbox-limit");
        assertThat(enter(Stream.of("a+4@x.example"), "", NOON.plus(Duration.ofMinutes(61))))
                .containsExactly("goes");
    }

    @Test
    void a_domain_has_a_lower_limit_than_a_provider() {
        assertThat(enter(Stream.of("a@x.example", "b@y.x.example", "c@x.example", "d@z.x.example"), "", NOON))
                .containsExactly("goes", "goes", "goes", "domain-limit");
        assertThat(enter(Stream.of("a@gmail.com", "b@gmail.com", "c@gmail.com", "d@gmail.com"), "", NOON))
                .containsOnly("goes");
        jdbc.sql("truncate automatic_answer").update();
        assertThat(enter(Stream.of("a", "b", "c", "d", "e", "f").map(name -> name + "@warga.desa.id"), "", NOON))
                .containsExactly("goes", "goes", "goes", "goes", "goes", "domain-limit");
    }

    @Test
    void the_same_text_is_answered_a_few_times_in_one_domain_and_some_more_anywhere() {
        var text = "Terima kasih, surat Anda nomor %s kami terima.";
        assertThat(enter(Stream.of("a@x.example", "b@x.example"), text.formatted("17"), NOON))
                .containsOnly("goes");
        assertThat(enter(Stream.of("c@x.example"), text.formatted("A-18").toUpperCase(Locale.ROOT), NOON))
                .containsExactly("text-limit");
        assertThat(enter(Stream.of("a@y.example", "a@gmail.com", "b@gmail.com"), text.formatted("9"), NOON))
                .containsExactly("goes", "goes", "text-limit");
    }

    @Test
    void the_house_has_a_limit_in_a_minute_and_one_in_an_hour() {
        assertThat(enter(domains(0, 9), "", NOON))
                .endsWith("goes", "house-limit")
                .hasSize(9);
        assertThat(enter(domains(10, 13), "", NOON.plus(Duration.ofMinutes(2))))
                .containsExactly("goes", "goes", "house-limit");
        assertThat(enter(domains(20, 22), "", NOON.plus(Duration.ofMinutes(63))))
                .containsOnly("goes");
    }

    private static Stream<String> domains(int from, int until) {
        return IntStream.range(from, until).mapToObj(n -> "a@d" + n + ".example");
    }

    @Test
    void what_was_held_back_does_not_count() {
        assertThat(enter(Stream.generate(() -> "a@x.example").limit(20), "", NOON))
                .filteredOn("goes"::equals)
                .hasSize(2);
        assertThat(enter(domains(0, 4), "", NOON)).as("of eight in a minute").containsOnly("goes");
    }

    @Test
    void old_rows_go_as_new_ones_come() {
        enter(domains(0, 8), "", NOON);

        enter(domains(10, 13), "", NOON.plus(Duration.ofHours(3)));

        assertThat(jdbc.sql("select count(*) from automatic_answer where at <= :noon")
                        .param("noon", Timestamp.from(NOON))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_provider_with_many_letters_is_counted_along_an_index() {
        jdbc.sql("""
                        insert into automatic_answer (mailbox, organisation, fingerprint, at)
                        select n, n % 50, n % 1000, cast(:noon as timestamptz) - n * interval '20 milliseconds'
                        from generate_series(1, 300000) n
                        """).param("noon", Timestamp.from(NOON)).update();
        jdbc.sql("analyze automatic_answer").update();
        var log = PlanLog.of(DATABASE);

        var reached = new AutoAnswerLedger(JdbcClient.create(log), LIMITS, AutoAnswerLedger.MAILS)
                .enter(BaseAddress.of("a@gmail.com"), OptionalLong.of(7), NOON);

        assertThat(reached).contains(SuppressionReason.TEXT_LIMIT);
        assertThat(log.plans()).hasSize(1).allSatisfy((sql, plan) -> assertThat(plan)
                .contains("Index")
                .doesNotContain("Seq Scan on automatic_answer"));
    }
}
